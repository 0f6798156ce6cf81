package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.store.FirstDay;

/** What meetings can be ordered by. */
@Description("What meetings can be ordered by.")
public enum MeetingOrderField {
  @Description("The first day that the meeting may have begun on.")
  DATE(FirstDay.KEY),
  @Description("The English title.")
  TITLE(SortKey.text("title")),
  @Description("The number within the forum or series.")
  ORDINAL(SortKey.integer("ordinal"));

  private final SortKey key;

  MeetingOrderField(SortKey key) {
    this.key = key;
  }

  SortKey key() {
    return key;
  }
}
