package org.kurultai.person;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of persons by themselves. */
@GraphQLApi
public class PersonApi {

  private final PersonStore store;
  private final StateStore states;
  private final ReferenceCheck check;

  PersonApi(PersonStore store, StateStore states, ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.check = check;
  }

  /** One person. */
  @Query
  @Nullable @Description("The person with this slug; null where there is none.")
  public CompletionStage<Person> person(
      @Description("The slug, such as `hakan-fidan`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of persons. */
  @Query
  @Description("The persons that the record names, by name.")
  public CompletionStage<PersonConnection> persons(
      @Nullable @Description("Which persons; all if nothing is said.") PersonFilter filter,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    PersonFilter asked = filter == null ? PersonFilter.NONE : filter;
    Window window = Window.of(PersonStore.BY_NAME, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked.where(), window))
        .thenApply(PersonConnection::new);
  }

  /** The state of a person. */
  @Nullable @Description("The state that the person acts for; null where the record names none.")
  public CompletionStage<State> state(@Source Person person) {
    return states.byCode().load(person.stateCode());
  }
}
