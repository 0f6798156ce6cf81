package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;

/** At what level a forum meets. */
@Description("At what level a forum meets.")
public enum Level {
  @Description("Presidents, and other heads of state or those who stand in for them.")
  HEADS_OF_STATE,
  @Description("Prime ministers, and vice-presidents or deputies who act as such.")
  HEADS_OF_GOVERNMENT,
  @Description("Ministers of foreign affairs.")
  FOREIGN_MINISTERS,
  @Description("Other ministers, or ministers of several fields together.")
  MINISTERS,
  @Description("Deputy ministers, heads of department and other senior officials.")
  SENIOR_OFFICIALS,
  @Description("Elders (aksakals) whom their presidents have named.")
  ELDERS,
  @Description("Speakers and members of parliaments.")
  PARLIAMENT,
  @Description("Governors, mayors and others who speak for regions and cities.")
  REGIONAL,
  @Description("Experts, scholars and working groups.")
  EXPERTS,
  @Description("Companies, chambers and business associations.")
  BUSINESS
}
