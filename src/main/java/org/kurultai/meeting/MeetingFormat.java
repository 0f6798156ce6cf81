package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;

/** How the participants of a meeting came together. */
@Description("How the participants of a meeting came together.")
public enum MeetingFormat {
  @Description("In one place.")
  IN_PERSON,
  @Description("By video link alone.")
  ONLINE,
  @Description("Some in one place, others by video link.")
  HYBRID
}
