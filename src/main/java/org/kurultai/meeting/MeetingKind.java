package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;

/** What a meeting is. */
@Description("What a meeting is.")
public enum MeetingKind {
  @Description("A regular meeting of the heads of state of an organization or a region.")
  SUMMIT,
  @Description("A summit held between the regular ones, with less ceremony.")
  INFORMAL_SUMMIT,
  @Description("A summit called for one pressing matter.")
  EXTRAORDINARY_SUMMIT,
  @Description("A meeting of the heads of three states.")
  TRILATERAL_SUMMIT,
  @Description("A session of a council of states at its highest level.")
  COUNCIL_SESSION,
  @Description("A session of a joint strategic planning group, under the foreign ministers.")
  PLANNING_GROUP,
  @Description("A meeting of ministers, or of heads of government.")
  MINISTERIAL,
  @Description("A meeting of deputy ministers, heads of agencies or other senior officials.")
  SENIOR_OFFICIALS,
  @Description("A session of an intergovernmental commission, mostly on the economy.")
  COMMISSION_SESSION,
  @Description("A round of talks between governments, such as political consultations.")
  CONSULTATION,
  @Description("A visit of a head of state with full ceremony.")
  STATE_VISIT,
  @Description("A working or official visit of a head of state or government, or a minister.")
  OFFICIAL_VISIT,
  @Description("A meeting of parliaments, their speakers or friendship groups.")
  PARLIAMENTARY,
  @Description("A meeting of provinces, cities or their governors.")
  REGIONAL,
  @Description("A forum of companies and investors.")
  BUSINESS_FORUM,
  @Description("An event of chambers of commerce.")
  CHAMBER_EVENT,
  @Description("Anything else, such as a meeting of elders or experts.")
  OTHER
}
