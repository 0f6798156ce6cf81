package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of meetings. */
@Description("A page of a list of meetings.")
public final class MeetingConnection extends Connection<Meeting, MeetingEdge> {

  /** Shows a page. */
  public MeetingConnection(Page<Meeting> page) {
    super(page, MeetingEdge::new);
  }
}
