package org.kurultai.corridor;

import org.eclipse.microprofile.graphql.Description;

/** What a flow counts, and in which unit. */
@Description("What a flow counts, and in which unit.")
public enum FlowMeasure {
  @Description("Goods, in tonnes.")
  CARGO_TONNES,
  @Description("Containers, in twenty-foot equivalent units.")
  TEU,
  @Description("Trains, in their number.")
  TRAINS,
  @Description("Natural gas, in billion cubic metres.")
  GAS_BCM,
  @Description("Oil, in tonnes.")
  OIL_TONNES,
  @Description("The time of passage from end to end, in days; of a range its upper end.")
  TRANSIT_DAYS
}
