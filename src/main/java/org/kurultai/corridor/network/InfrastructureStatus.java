package org.kurultai.corridor.network;

import org.eclipse.microprofile.graphql.Description;

/** How far a corridor, a segment or a project has come. */
@Description("How far a corridor, a segment or a project has come.")
public enum InfrastructureStatus {
  @Description("In service.")
  OPERATING,
  @Description("In service in part; the rest is still being built or planned.")
  PARTLY_OPERATING,
  @Description("Being built.")
  UNDER_CONSTRUCTION,
  @Description("Decided or agreed on, not yet being built.")
  PLANNED,
  @Description("Suggested or studied, without a decision.")
  PROPOSED,
  @Description("Halted, for the time being.")
  SUSPENDED,
  @Description("Given up.")
  CANCELLED
}
