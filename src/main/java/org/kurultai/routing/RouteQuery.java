package org.kurultai.routing;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;
import org.kurultai.graphql.BadUserInput;

/** Which ways are asked for. */
@Description("From where to where, and what the ways may use.")
@Input("RouteQuery")
public record RouteQuery(
    @Description("Where the ways start: a node's slug, such as `xian`, or UN/LOCODE, `CNSIA`.")
        String from,
    @Description("Where they end: a node's slug, such as `budapest`, or UN/LOCODE, `HUBUD`.")
        String to,
    @Nullable @Description(
            "At most six nodes that they lead through, in this order, by slug or UN/LOCODE. No node"
                + " is passed twice between two of these; one at the end of a branch is left by the"
                + " way it was reached. A node that follows itself, or the start, is there already.")
        List<@NonNull String> via,
    @Nullable @Description(
            "States without a node on the way, alpha-2 codes such as `RU`. It is an error to avoid"
                + " the state of `from`, `to` or `via`.")
        List<@NonNull String> avoidStates,
    @Nullable @Description(
            "Nodes that are not on the way, by slug or UN/LOCODE. It is an error to avoid `from`,"
                + " `to` or one of `via`.")
        List<@NonNull String> avoidNodes,
    @DefaultValue("[\"RAIL\", \"SEA\", \"ROAD\"]")
        @Nullable @Description("By what means the ways may carry.")
        List<@NonNull Mode> modes,
    @DefaultValue("[\"OPERATING\", \"PARTLY_OPERATING\"]")
        @Nullable @Description(
            "In which stages the segments may be; add `UNDER_CONSTRUCTION` and `PLANNED` to ask what"
                + " the links to come would change.")
        List<@NonNull InfrastructureStatus> statuses,
    @DefaultValue("TIME") @Nullable @Description("What the best way has least of.")
        RouteObjective minimize,
    @DefaultValue("1")
        @Nullable @Description(
            "How many different ways, the best first: 1 to 5. Each differs from each better one in"
                + " at least a fifth of its length, unless the operator has set another share.")
        Integer alternatives) {

  private static final int MOST_ALTERNATIVES = 5;
  private static final int MOST_STOPS = 6;

  static final List<Mode> DEFAULT_MODES = List.of(Mode.RAIL, Mode.SEA, Mode.ROAD);

  static final List<InfrastructureStatus> DEFAULT_STATUSES =
      List.of(InfrastructureStatus.OPERATING, InfrastructureStatus.PARTLY_OPERATING);

  /**
   * Refuses too many ways or stops: each stop adds a stage, all of which may have to be looked at.
   */
  public RouteQuery {
    if (alternatives != null && (alternatives < 1 || alternatives > MOST_ALTERNATIVES)) {
      throw new BadUserInput(
          "query.alternatives", alternatives + " is out of range: ask for 1 to 5 ways");
    }
    if (via != null && via.size() > MOST_STOPS) {
      throw new BadUserInput(
          "query.via", via.size() + " stops are too many: ask for the ways in parts of at most 6");
    }
  }
}
