package org.kurultai.indicator;

import org.eclipse.microprofile.graphql.Description;

/** What an indicator measures. */
@Description("What an indicator measures.")
public enum IndicatorKind {
  @Description("The trade of the two states with each other, exports and imports together.")
  TRADE_TURNOVER,
  @Description("The trade that the two states aim at.")
  TRADE_TARGET,
  @Description("What one of the two sold to the other; the note says which.")
  EXPORTS,
  @Description("What one of the two has invested in the other so far; the note says which.")
  INVESTMENT_STOCK,
  @Description("The volume of building works by contractors of one state in the other.")
  CONTRACTOR_PROJECTS,
  @Description("Anything else; the note says what.")
  OTHER
}
