package org.kurultai.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.forum.Forum;
import org.kurultai.graphql.paging.Window;
import org.kurultai.organization.Organization;
import org.kurultai.person.Person;
import org.kurultai.state.State;
import org.kurultai.store.ReferenceCheck;
import org.kurultai.store.Scope;

/** The meetings of everything that has meetings. */
@GraphQLApi
@RegisterForReflection
public class MeetingListsApi {

  private final MeetingStore store;
  private final ReferenceCheck check;

  MeetingListsApi(MeetingStore store, ReferenceCheck check) {
    this.store = store;
    this.check = check;
  }

  /** What a state took part in. */
  @Description("The meetings that the state took part in, as far as the record names who did.")
  public CompletionStage<MeetingConnection> meetings(
      @Source State state,
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return page(MeetingStore.OF_STATE, state.code(), filter, window);
  }

  /** What a state hosted. */
  @Description("The meetings that the state hosted.")
  public CompletionStage<MeetingConnection> hostedMeetings(
      @Source State state,
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return page(MeetingStore.HOSTED_BY_STATE, state.code(), filter, window);
  }

  /** The meetings of an organization's bodies. */
  @Description("The meetings of the bodies of the organization.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Organization organization,
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return page(MeetingStore.OF_ORGANIZATION, organization.slug(), filter, window);
  }

  /** The meetings of a council or body. */
  @Description("The meetings held in this setting.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Forum forum,
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return page(MeetingStore.OF_FORUM, forum.slug(), filter, window);
  }

  /** What a person took part in. */
  @Description("The meetings that name the person as present.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Person person,
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return page(MeetingStore.OF_PERSON, person.slug(), filter, window);
  }

  /** What was held on a topic. */
  @Description("The meetings that were about the topic.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Topic topic,
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return page(MeetingStore.ON_TOPIC, topic.slug(), filter, window);
  }

  private CompletionStage<MeetingConnection> page(
      Scope scope, String parent, @Nullable MeetingFilter filter, Window window) {
    MeetingFilter asked = filter == null ? MeetingFilter.NONE : filter;
    return check
        .guard(asked.references(), store.page(scope, parent, asked, window))
        .thenApply(MeetingConnection::new);
  }
}
