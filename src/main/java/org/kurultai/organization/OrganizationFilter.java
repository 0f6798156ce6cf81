package org.kurultai.organization;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which organizations are asked for. */
@Description("Which organizations to list: those that meet all of the conditions given.")
@Input("OrganizationFilter")
public record OrganizationFilter(
    @Nullable @Description("Of any of these kinds.") List<@NonNull OrganizationKind> kinds,
    @Nullable @Description(
            "Code of a state, such as `UZ`, that is a member (not an observer) today. An unknown"
                + " start or end of the membership counts as open.")
        String member) {

  static final OrganizationFilter NONE = new OrganizationFilter(null, null);

  /** The conditions; membership must hold today. */
  Where where(LocalDate today) {
    Where where = Where.ALWAYS.anyOf("o.kind", kinds);
    return member == null
        ? where
        : where.andExists(
            "from membership x where x.organization = o.slug and x.status = 'MEMBER'",
            Where.ALWAYS.equal("x.state", member).holdsOn("x", today));
  }

  References references() {
    return References.NONE.and("filter.member", Reference.STATE, member);
  }
}
