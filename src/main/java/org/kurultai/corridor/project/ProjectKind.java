package org.kurultai.corridor.project;

import org.eclipse.microprofile.graphql.Description;

/** What a project builds or provides. */
@Description("What a project builds or provides.")
public enum ProjectKind {
  @Description("A port, or a part of one.")
  PORT,
  @Description("A railway line, a second track, a tunnel or electrification.")
  RAILWAY,
  @Description("A road or a bridge.")
  ROAD,
  @Description("A terminal, a dry port or a hub for goods.")
  LOGISTICS_CENTRE,
  @Description("A pipeline or its widening.")
  PIPELINE,
  @Description("A power line, a power cable or a substation.")
  POWER_LINE,
  @Description("A solar plant.")
  SOLAR,
  @Description("A wind farm.")
  WIND,
  @Description("A fibre-optic cable.")
  FIBRE,
  @Description("Software, data exchange or paperless procedures.")
  DIGITALISATION,
  @Description("Ships.")
  VESSEL_FLEET,
  @Description("A border post with its bridge and yards.")
  BORDER_POST,
  @Description("A ferry service or a ferry terminal.")
  FERRY,
  @Description("Anything else.")
  OTHER
}
