package org.kurultai.state;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.SortKey;

/** What states can be ordered by. */
@Description("What states can be ordered by.")
public enum StateOrderField {
  @Description("The English name.")
  NAME(SortKey.text("name")),
  @Description("The alpha-2 code.")
  CODE(SortKey.text("code")),
  @Description("The number of inhabitants.")
  POPULATION(SortKey.integer("population")),
  @Description("The number of meetings that the state took part in.")
  MEETINGS(SortKey.count("meeting_count"));

  private final SortKey key;

  StateOrderField(SortKey key) {
    this.key = key;
  }

  SortKey key() {
    return key;
  }
}
