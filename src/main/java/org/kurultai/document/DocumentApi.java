package org.kurultai.document;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.Meeting;
import org.kurultai.meeting.MeetingStore;
import org.kurultai.meeting.Topic;
import org.kurultai.meeting.TopicStore;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of documents. */
@GraphQLApi
public class DocumentApi {

  private final DocumentStore store;
  private final StateStore states;
  private final MeetingStore meetings;
  private final TopicStore topics;
  private final ReferenceCheck check;

  DocumentApi(
      DocumentStore store,
      StateStore states,
      MeetingStore meetings,
      TopicStore topics,
      ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.meetings = meetings;
    this.topics = topics;
    this.check = check;
  }

  /** One document. */
  @Query
  @Nullable @Description("The document with this slug; null where there is none.")
  public CompletionStage<Document> document(
      @Description("The slug, such as `turkic-world-vision-2040`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of documents. */
  @Query
  @Description("The documents that the record holds.")
  public CompletionStage<DocumentConnection> documents(
      @Nullable @Description("Which documents; all if nothing is said.") DocumentFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          DocumentOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    DocumentFilter asked = filter == null ? DocumentFilter.NONE : filter;
    Window window = DocumentOrder.window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked, window))
        .thenApply(DocumentConnection::new);
  }

  /** The parties. */
  @Description(
      "The states that signed the document where known, else those present when it was adopted; by"
          + " code.")
  public CompletionStage<List<@NonNull State>> states(@Source Document document) {
    return states.byCode().loadAll(document.stateCodes());
  }

  /** The occasion. */
  @Nullable @Description("The meeting at which it was signed; null where the record names none.")
  public CompletionStage<Meeting> meeting(@Source Document document) {
    return meetings.bySlug().load(document.meetingSlug());
  }

  /** What it is about. */
  @Description("What the document is about, the weightiest topic first.")
  public CompletionStage<List<@NonNull Topic>> topics(@Source Document document) {
    return topics.bySlug().loadAll(document.topicSlugs());
  }
}
