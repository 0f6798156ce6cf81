package org.kurultai.state;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which states are asked for. */
@Description("Which states to list: those that meet all of the conditions given.")
@Input("StateFilter")
public record StateFilter(
    @Nullable @Description("Any of these alpha-2 codes, such as `KZ`.") List<@NonNull String> codes,
    @Nullable @Description("In any of these regions.") List<@NonNull Region> regions,
    @Nullable @Description(
            "Slug of an organization, such as `ots`; membership must hold on the day `on`, today if"
                + " absent. An unknown start or end counts as open.")
        String memberOf,
    @Nullable @Description(
            "Slug of an organization in which the state must be an observer on the day `on`, today"
                + " if absent.")
        String observerOf,
    @Nullable @Description("The day for `memberOf` and `observerOf`.") LocalDate on) {

  static final StateFilter NONE = new StateFilter(null, null, null, null, null);

  /** The conditions; today counts where no day is given. */
  Where where(LocalDate today) {
    LocalDate day = on == null ? today : on;
    return membership(
        membership(
            Where.ALWAYS.anyOf("s.code", codes).anyOf("s.region", regions),
            "MEMBER",
            memberOf,
            day),
        "OBSERVER",
        observerOf,
        day);
  }

  References references() {
    return References.NONE
        .and("filter.codes", Reference.STATE, codes)
        .and("filter.memberOf", Reference.ORGANIZATION, memberOf)
        .and("filter.observerOf", Reference.ORGANIZATION, observerOf);
  }

  private static Where membership(
      Where where, String status, @Nullable String organization, LocalDate day) {
    return organization == null
        ? where
        : where.andExists(
            "from membership x where x.state = s.code",
            Where.ALWAYS
                .equal("x.organization", organization)
                .equal("x.status", status)
                .holdsOn("x", day));
  }
}
