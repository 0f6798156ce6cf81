package org.kurultai.forum;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which councils are asked for. */
@Description("Which councils to list: those that meet all of the conditions given.")
@Input("CouncilFilter")
public record CouncilFilter(
    @Nullable @Description("Of any of these kinds.") List<@NonNull CouncilKind> kinds,
    @Nullable @Description("At any of these levels.") List<@NonNull Level> levels,
    @Nullable @Description("In any of these states of activity.")
        List<@NonNull CouncilStatus> statuses,
    @Nullable @Description("With any of these states as a party, alpha-2 codes such as `TR`.")
        List<@NonNull String> anyParty,
    @Nullable @Description("With all of these states as parties, alpha-2 codes such as `TR`.")
        List<@NonNull String> allParties,
    @Nullable @Description("True: of exactly two parties; false: of more than two.")
        Boolean bilateral) {

  static final CouncilFilter NONE = new CouncilFilter(null, null, null, null, null, null);

  Where where() {
    Where where =
        Where.ALWAYS
            .equal("f.type", ForumType.COUNCIL.name())
            .anyOf("f.kind", kinds)
            .anyOf("f.level", levels)
            .anyOf("f.status", statuses)
            .overlaps("f.parties", anyParty)
            .contains("f.parties", allParties);
    return bilateral == null
        ? where
        : where.and(bilateral ? "cardinality(f.parties) = 2" : "cardinality(f.parties) > 2");
  }

  References references() {
    return References.NONE
        .and("filter.anyParty", Reference.STATE, anyParty)
        .and("filter.allParties", Reference.STATE, allParties);
  }
}
