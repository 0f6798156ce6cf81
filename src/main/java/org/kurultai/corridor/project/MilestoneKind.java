package org.kurultai.corridor.project;

import org.eclipse.microprofile.graphql.Description;

/** What kind of step a project took. */
@Description("What kind of step a project took.")
public enum MilestoneKind {
  @Description("It was announced.")
  ANNOUNCED,
  @Description("An agreement on it was signed.")
  AGREEMENT_SIGNED,
  @Description("Money for it was found or granted.")
  FINANCING,
  @Description("Works began.")
  CONSTRUCTION_START,
  @Description("It, or a part of it, was put into service.")
  COMMISSIONED,
  @Description("It was widened.")
  EXPANSION,
  @Description("It was put off.")
  DELAY,
  @Description("Anything else.")
  OTHER
}
