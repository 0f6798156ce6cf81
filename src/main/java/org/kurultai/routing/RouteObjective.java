package org.kurultai.routing;

import org.eclipse.microprofile.graphql.Description;

/** What the best way has least of. */
@Description("What the best way has least of.")
public enum RouteObjective {
  @Description("Kilometres; of equally long ways the faster one.")
  DISTANCE,
  @Description("Hours, with those spent at borders, gauge breaks and transshipments.")
  TIME,
  @Description("Border crossings; of ways with equally many the faster one.")
  BORDER_CROSSINGS
}
