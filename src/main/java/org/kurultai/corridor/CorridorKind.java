package org.kurultai.corridor;

import org.eclipse.microprofile.graphql.Description;

/** What a corridor carries. */
@Description("What a corridor carries.")
public enum CorridorKind {
  @Description("Goods and people, by rail, road or sea.")
  TRANSPORT,
  @Description("Electricity from any kind of plant.")
  ENERGY,
  @Description("Electricity from wind, sun or water.")
  GREEN_ENERGY,
  @Description("Data.")
  DIGITAL,
  @Description("Natural gas.")
  PIPELINE_GAS,
  @Description("Oil.")
  PIPELINE_OIL
}
