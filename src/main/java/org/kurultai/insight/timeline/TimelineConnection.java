package org.kurultai.insight.timeline;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;
import org.kurultai.meeting.TimelineEntry;

/** A page of a timeline. */
@Description("A page of a timeline.")
public final class TimelineConnection extends Connection<TimelineEntry, TimelineEdge> {

  TimelineConnection(Page<TimelineEntry> page) {
    super(page, TimelineEdge::new);
  }
}
