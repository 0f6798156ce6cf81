package org.kurultai.person;

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
import org.kurultai.organization.Organization;
import org.kurultai.organization.OrganizationStore;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;

/** Who held which office, seen from the person and from the state. */
@GraphQLApi
@RegisterForReflection
public class OfficeApi {

  private final OfficeStore store;
  private final PersonStore persons;
  private final StateStore states;
  private final OrganizationStore organizations;

  OfficeApi(
      OfficeStore store, PersonStore persons, StateStore states, OrganizationStore organizations) {
    this.store = store;
    this.persons = persons;
    this.states = states;
    this.organizations = organizations;
  }

  /** The offices of a person. */
  @Description("The offices that the person held or holds, by title, then by first day.")
  public CompletionStage<List<@NonNull OfficeTerm>> offices(@Source Person person) {
    return store.ofPerson().load(person.slug());
  }

  /** Who held offices of a state. */
  @Description("Who held or holds offices of the state, by title, then by first day.")
  @ListSize(assumedSize = 20)
  public CompletionStage<List<@NonNull OfficeTerm>> officeHolders(
      @Source State state,
      @Nullable @Description("Only offices of this kind.") OfficeKind kind,
      @Nullable @Description(
              "Only who may have been in office on this day, such as `2026-01-20`: an unknown"
                  + " start or end of the term counts as open. Without it all terms are listed.")
          LocalDate on) {
    return store.ofState(state.code(), kind, on);
  }

  /** The holder of an office. */
  @Description("The person who held the office.")
  public CompletionStage<Person> person(@Source OfficeTerm term) {
    return persons.bySlug().load(term.personSlug());
  }

  /** The state of an office. */
  @Nullable @Description("The state whose office it is; null for an office of an organization.")
  public CompletionStage<State> state(@Source OfficeTerm term) {
    return states.byCode().load(term.stateCode());
  }

  /** The organization of an office. */
  @Nullable @Description("The organization whose office it is; null for an office of a state.")
  public CompletionStage<Organization> organization(@Source OfficeTerm term) {
    return organizations.bySlug().load(term.organizationSlug());
  }
}
