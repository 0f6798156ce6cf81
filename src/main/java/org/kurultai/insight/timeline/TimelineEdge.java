package org.kurultai.insight.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;
import org.kurultai.meeting.TimelineEntry;

/** An entry of a timeline. */
@Description("An entry of a timeline, with its cursor.")
public final class TimelineEdge extends Edge<TimelineEntry> {

  TimelineEdge(Page<TimelineEntry> page, Page.Item<TimelineEntry> item) {
    super(page, item);
  }
}
