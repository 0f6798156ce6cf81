package org.kurultai.organization;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.Reference;
import org.kurultai.store.ReferenceCheck;
import org.kurultai.store.References;

/** Which states belong to which organizations, seen from both sides. */
@GraphQLApi
@RegisterForReflection
public class MembershipApi {

  private final MembershipStore store;
  private final StateStore states;
  private final OrganizationStore organizations;
  private final ReferenceCheck check;

  MembershipApi(
      MembershipStore store,
      StateStore states,
      OrganizationStore organizations,
      ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.organizations = organizations;
    this.check = check;
  }

  /** The memberships of a state. */
  @Description("The organizations that the state belongs or belonged to, by their name.")
  @ListSize(assumedSize = 10)
  public CompletionStage<List<@NonNull Membership>> memberships(
      @Source State state,
      @Nullable @Description("Only as a member, or only as an observer.") MembershipStatus status,
      @Nullable @Description("Only in the organization with this slug, such as `ots`.")
          String organization,
      @Nullable @Description(
              "Only what held on this day, such as `2021-11-12`; an unknown start or end counts"
                  + " as open. Without it past memberships are listed too.")
          LocalDate on) {
    return check.guard(
        References.NONE.and("organization", Reference.ORGANIZATION, organization),
        store.ofState(
            state.code(), MembershipStore.where(status, on).equal("m.organization", organization)));
  }

  /** The members and observers of an organization. */
  @Description("The states that belong or belonged to the organization, by their English name.")
  @ListSize(assumedSize = 10)
  public CompletionStage<List<@NonNull Membership>> memberships(
      @Source Organization organization,
      @Nullable @Description("Only members, or only observers.") MembershipStatus status,
      @Nullable @Description(
              "Only what held on this day, such as `2021-11-12`; an unknown start or end counts"
                  + " as open. Without it past memberships are listed too.")
          LocalDate on) {
    return store.ofOrganization(organization.slug(), MembershipStore.where(status, on));
  }

  /** The state of a membership. */
  @Description("The state that belongs to the organization.")
  public CompletionStage<State> state(@Source Membership membership) {
    return states.byCode().load(membership.stateCode());
  }

  /** The organization of a membership. */
  @Description("The organization that the state belongs to.")
  public CompletionStage<Organization> organization(@Source Membership membership) {
    return organizations.bySlug().load(membership.organizationSlug());
  }
}
