package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.forum.Council;
import org.kurultai.forum.CouncilStore;
import org.kurultai.forum.Forum;
import org.kurultai.forum.ForumStore;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of meetings. */
@GraphQLApi
public class MeetingApi {

  private final MeetingStore store;
  private final StateStore states;
  private final ForumStore forums;
  private final CouncilStore councils;
  private final TopicStore topics;
  private final ReferenceCheck check;

  MeetingApi(
      MeetingStore store,
      StateStore states,
      ForumStore forums,
      CouncilStore councils,
      TopicStore topics,
      ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.forums = forums;
    this.councils = councils;
    this.topics = topics;
    this.check = check;
  }

  /** One meeting. */
  @Query
  @Nullable @Description("The meeting with this slug; null where there is none.")
  public CompletionStage<Meeting> meeting(
      @Description("The slug, such as `bishkek-2024`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of meetings. */
  @Query
  @Description("The meetings that the record holds.")
  public CompletionStage<MeetingConnection> meetings(
      @Nullable @Description("Which meetings; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    MeetingFilter asked = filter == null ? MeetingFilter.NONE : filter;
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked, window))
        .thenApply(MeetingConnection::new);
  }

  /** The host. */
  @Nullable @Description("The state that hosted the meeting; null where the record names none.")
  public CompletionStage<State> hostState(@Source Meeting meeting) {
    return states.byCode().load(meeting.hostStateCode());
  }

  /** The setting. */
  @Nullable @Description(
      "The council or body that met; null where the meeting stands outside any standing forum.")
  public CompletionStage<Forum> forum(@Source Meeting meeting) {
    return forums.bySlug().load(meeting.forumSlug());
  }

  /** Who took part. */
  @Description(
      "The states that took part, as far as known, by code; for meetings of an organization mostly"
          + " those of the participants that the record names.")
  public CompletionStage<List<@NonNull State>> states(@Source Meeting meeting) {
    return states.byCode().loadAll(meeting.stateCodes());
  }

  /** What it was about. */
  @Description("What the meeting was about, the weightiest topic first.")
  public CompletionStage<List<@NonNull Topic>> topics(@Source Meeting meeting) {
    return topics.bySlug().loadAll(meeting.topicSlugs());
  }

  /** What began there. */
  @Description("The councils that were founded or first met here, by name.")
  public CompletionStage<List<@NonNull Council>> launched(@Source Meeting meeting) {
    return councils.launchedAt().load(meeting.slug());
  }

  /** The meeting before. */
  @Nullable @Description(
      "The meeting before this one in the same forum, by date, then slug; null for the first, for"
          + " one without a date, and for one outside any forum.")
  public CompletionStage<Meeting> previous(@Source Meeting meeting) {
    return store.previous(meeting);
  }

  /** The meeting after. */
  @Nullable @Description(
      "The meeting after this one in the same forum, by date, then slug; null for the last, for one"
          + " without a date, and for one outside any forum.")
  public CompletionStage<Meeting> next(@Source Meeting meeting) {
    return store.next(meeting);
  }
}
