package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;

/** On which floor of diplomacy a meeting is held. */
@Description("On which track of diplomacy a meeting is held: who sits at the table.")
public enum Track {
  @Description("Heads of state, heads of government and foreign ministers.")
  HIGH_LEVEL,
  @Description("Other ministers, officials, parliaments and provinces.")
  MID_LEVEL,
  @Description("Companies, investors and chambers of commerce.")
  BUSINESS
}
