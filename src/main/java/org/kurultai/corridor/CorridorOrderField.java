package org.kurultai.corridor;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.SortKey;

/** What corridors can be ordered by. */
@Description("What corridors can be ordered by.")
public enum CorridorOrderField {
  @Description("The English name.")
  NAME(SortKey.text("name")),
  @Description("The length in kilometres.")
  LENGTH(SortKey.decimal("length_km")),
  @Description("The number of projects that serve the corridor.")
  PROJECTS(SortKey.count("project_count"));

  private final SortKey key;

  CorridorOrderField(SortKey key) {
    this.key = key;
  }

  SortKey key() {
    return key;
  }
}
