package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;

/** A field of government whose institutions sit at the table of a council. */
@Description("A field of government whose institutions sit at the table of a council.")
public enum Block {
  @Description("Ministries of foreign affairs.")
  FOREIGN_POLICY,
  @Description("Ministries of defence, general staffs and defence industry agencies.")
  DEFENCE,
  @Description("Ministries of the interior, police and prosecutors.")
  LAW_ENFORCEMENT,
  @Description("Intelligence and state security services.")
  INTELLIGENCE,
  @Description("Ministries of the economy, finance or industry.")
  ECONOMY,
  @Description("Ministries of trade and customs.")
  TRADE,
  @Description("Ministries of transport and infrastructure, railways and ports.")
  TRANSPORT,
  @Description("Ministries of energy and energy companies of the state.")
  ENERGY,
  @Description("Ministries of culture and tourism.")
  CULTURE,
  @Description("Ministries of education and science.")
  EDUCATION,
  @Description("Ministries of agriculture, food and water.")
  AGRICULTURE,
  @Description("Ministries of health.")
  HEALTH,
  @Description("Parliaments and their committees.")
  PARLIAMENT,
  @Description("Chambers, business councils and companies.")
  BUSINESS,
  @Description("Any other institution.")
  OTHER
}
