package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A meeting in a list. */
@Description("A meeting in a list, with its cursor.")
public final class MeetingEdge extends Edge<Meeting> {

  MeetingEdge(Page<Meeting> page, Page.Item<Meeting> item) {
    super(page, item);
  }
}
