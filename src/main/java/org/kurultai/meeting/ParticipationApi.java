package org.kurultai.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.organization.Organization;
import org.kurultai.organization.OrganizationStore;
import org.kurultai.person.Person;
import org.kurultai.person.PersonStore;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;

/** Who took part in which meeting, and for whom. */
@GraphQLApi
@RegisterForReflection
public class ParticipationApi {

  private final ParticipationStore store;
  private final PersonStore persons;
  private final StateStore states;
  private final OrganizationStore organizations;

  ParticipationApi(
      ParticipationStore store,
      PersonStore persons,
      StateStore states,
      OrganizationStore organizations) {
    this.store = store;
    this.persons = persons;
    this.states = states;
    this.organizations = organizations;
  }

  /** Who took part in a meeting. */
  @Description("The persons whom a source names as present, by name.")
  public CompletionStage<List<@NonNull Participation>> participations(@Source Meeting meeting) {
    return store.ofMeeting().load(meeting.slug());
  }

  /** Who took part. */
  @Description("The person who took part.")
  public CompletionStage<Person> person(@Source Participation participation) {
    return persons.bySlug().load(participation.personSlug());
  }

  /** The state that the person spoke for. */
  @Nullable @Description("The state that the person represented; null for an organization's officer.")
  public CompletionStage<State> state(@Source Participation participation) {
    return states.byCode().load(participation.stateCode());
  }

  /** The organization that the person spoke for. */
  @Nullable @Description("The organization that the person represented; null for a state's delegate.")
  public CompletionStage<Organization> organization(@Source Participation participation) {
    return organizations.bySlug().load(participation.organizationSlug());
  }
}
