package org.kurultai.corridor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which corridors are asked for. */
@Description("Which corridors to list: those that meet all of the conditions given.")
@Input("CorridorFilter")
public record CorridorFilter(
    @Nullable @Description("Of any of these kinds.") List<@NonNull CorridorKind> kinds,
    @Nullable @Description("In any of these stages.") List<@NonNull InfrastructureStatus> statuses,
    @Nullable @Description("Joining any of these states, alpha-2 codes such as `KZ`.")
        List<@NonNull String> anyState,
    @Nullable @Description("Joining all of these states, alpha-2 codes such as `KZ`.")
        List<@NonNull String> allStates) {

  static final CorridorFilter NONE = new CorridorFilter(null, null, null, null);

  Where where() {
    return Where.ALWAYS
        .anyOf("c.kind", kinds)
        .anyOf("c.status", statuses)
        .overlaps("c.states", anyState)
        .contains("c.states", allStates);
  }

  References references() {
    return References.NONE
        .and("filter.anyState", Reference.STATE, anyState)
        .and("filter.allStates", Reference.STATE, allStates);
  }
}
