package org.kurultai.corridor.network;

import org.eclipse.microprofile.graphql.Description;

/** What a node of the corridors is. */
@Description("What a node of the corridors is.")
public enum NodeKind {
  @Description("A sea or river port.")
  PORT,
  @Description("An inland terminal where goods change between trains, lorries and warehouses.")
  DRY_PORT,
  @Description("A crossing point of a border.")
  BORDER_CROSSING,
  @Description("A junction or a large station of railways.")
  RAIL_HUB,
  @Description("A city that routes lead through.")
  CITY,
  @Description("A terminal for goods of any kind.")
  TERMINAL,
  @Description("A substation of the power grid.")
  SUBSTATION,
  @Description("A terminal or compressor station for natural gas.")
  GAS_TERMINAL,
  @Description("A terminal or pumping station for oil.")
  OIL_TERMINAL,
  @Description("Where a cable comes ashore.")
  LANDING_POINT,
  @Description("Anything else.")
  OTHER
}
