package org.kurultai.organization;

import io.smallrye.graphql.api.Nullable;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.execution.Request;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of organizations by themselves. */
@GraphQLApi
public class OrganizationApi {

  private final OrganizationStore store;
  private final StateStore states;
  private final ReferenceCheck check;
  private final Clock clock;

  OrganizationApi(OrganizationStore store, StateStore states, ReferenceCheck check, Clock clock) {
    this.store = store;
    this.states = states;
    this.check = check;
    this.clock = clock;
  }

  /** One organization. */
  @Query
  @Nullable @Description("The organization with this slug; null where there is none.")
  public CompletionStage<Organization> organization(
      @Description("The slug, such as `ots`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of organizations. */
  @Query
  @Description("The organizations that the record names, by name.")
  public CompletionStage<OrganizationConnection> organizations(
      @Nullable @Description("Which organizations; all if nothing is said.")
          OrganizationFilter filter,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    OrganizationFilter asked = filter == null ? OrganizationFilter.NONE : filter;
    Window window = Window.of(OrganizationStore.BY_NAME, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked.where(Request.current().today(clock)), window))
        .thenApply(OrganizationConnection::new);
  }

  /** The state of the seat. */
  @Nullable @Description("The state of its seat; null where the record does not name one.")
  public CompletionStage<State> headquartersState(@Source Organization organization) {
    return states.byCode().load(organization.headquartersCode());
  }

  /** The organization above. */
  @Nullable @Description("The organization that it is affiliated with or part of, if any.")
  public CompletionStage<Organization> parent(@Source Organization organization) {
    return store.bySlug().load(organization.parentSlug());
  }

  /** The organizations below. */
  @Description("The organizations that are affiliated with it or part of it, by name.")
  @ListSize(assumedSize = 15)
  public CompletionStage<List<@NonNull Organization>> affiliates(
      @Source Organization organization) {
    return store.affiliates().load(organization.slug());
  }
}
