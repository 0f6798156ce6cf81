package org.kurultai.corridor.network;

import org.eclipse.microprofile.graphql.Description;

/** By what means a segment carries. */
@Description("By what means a segment carries.")
public enum Mode {
  @Description("A railway.")
  RAIL,
  @Description("A road.")
  ROAD,
  @Description("A passage by ship or ferry.")
  SEA,
  @Description("A pipeline for gas or oil, which runs one way.")
  PIPELINE,
  @Description("A power line or a power cable.")
  POWER,
  @Description("A fibre-optic cable.")
  FIBRE
}
