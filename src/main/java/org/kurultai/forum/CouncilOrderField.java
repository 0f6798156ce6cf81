package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.SortKey;

/** What councils can be ordered by. */
@Description("What councils can be ordered by.")
public enum CouncilOrderField {
  @Description("The English name.")
  NAME(SortKey.text("name")),
  @Description("The day of founding; a month or year counts as its first day.")
  ESTABLISHED_ON(SortKey.day("established_first")),
  @Description("The number of meetings that the record holds of it.")
  MEETINGS(SortKey.count("meeting_count")),
  @Description("The first day of its latest dated meeting.")
  LAST_MEETING(SortKey.day("last_meeting"));

  private final SortKey key;

  CouncilOrderField(SortKey key) {
    this.key = key;
  }

  SortKey key() {
    return key;
  }
}
