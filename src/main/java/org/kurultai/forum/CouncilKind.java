package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;

/** What kind of council it is. */
@Description("What kind of council it is.")
public enum CouncilKind {
  @Description("Two presidents with their ministers, as Türkiye has it with many states (HLSCC).")
  HIGH_LEVEL_STRATEGIC_COOPERATION_COUNCIL,
  @Description(
      "Two presidents with their ministers, as the Central Asian states and Azerbaijan have it.")
  SUPREME_INTERSTATE_COUNCIL,
  @Description("Two foreign ministers, who prepare what the presidents' council decides.")
  JOINT_STRATEGIC_PLANNING_GROUP,
  @Description(
      "Four institutions of each side, such as foreign policy, defence, police and intelligence.")
  FOUR_PLUS_FOUR,
  @Description("A commission on the economy and trade, chaired by ministers or their deputies.")
  INTERGOVERNMENTAL_COMMISSION,
  @Description("Regular talks of ministries, mostly those of foreign affairs.")
  POLITICAL_CONSULTATIONS,
  @Description("Members of two parliaments.")
  PARLIAMENTARY_GROUP,
  @Description("Companies and chambers of both sides.")
  BUSINESS_COUNCIL,
  @Description("Ministers or presidents of three states.")
  TRILATERAL,
  @Description("Consultations of presidents of several states without an organization behind them.")
  CONSULTATIVE_MEETING
}
