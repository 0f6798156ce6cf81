package org.kurultai.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.forum.Council;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.Meeting;
import org.kurultai.state.State;
import org.kurultai.store.ReferenceCheck;
import org.kurultai.store.Scope;

/** The documents of everything that has documents. */
@GraphQLApi
@RegisterForReflection
public class DocumentListsApi {

  private final DocumentStore store;
  private final ReferenceCheck check;

  DocumentListsApi(DocumentStore store, ReferenceCheck check) {
    this.store = store;
    this.check = check;
  }

  /** What a state has part in. */
  @Description("The documents that the state signed, or was present at when they were adopted.")
  public CompletionStage<DocumentConnection> documents(
      @Source State state,
      @Nullable @Description("Which documents; all if nothing is said.") DocumentFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          DocumentOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = DocumentOrder.window(orderBy, first, after, last, before);
    return page(DocumentStore.OF_STATE, state.code(), filter, window);
  }

  /** What came of a council. */
  @Description("The documents that were signed at the meetings of the council.")
  public CompletionStage<DocumentConnection> documents(
      @Source Council council,
      @Nullable @Description("Which documents; all if nothing is said.") DocumentFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          DocumentOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = DocumentOrder.window(orderBy, first, after, last, before);
    return page(DocumentStore.OF_COUNCIL, council.slug(), filter, window);
  }

  /** What came of a meeting. */
  @Description("The documents that were signed or adopted at the meeting, the latest first.")
  public CompletionStage<List<@NonNull Document>> documents(@Source Meeting meeting) {
    return store.ofMeeting().load(meeting.slug());
  }

  private CompletionStage<DocumentConnection> page(
      Scope scope, String parent, @Nullable DocumentFilter filter, Window window) {
    DocumentFilter asked = filter == null ? DocumentFilter.NONE : filter;
    return check
        .guard(asked.references(), store.page(scope, parent, asked, window))
        .thenApply(DocumentConnection::new);
  }
}
