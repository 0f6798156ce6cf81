package org.kurultai.source;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.kurultai.graphql.paging.Window;

/** What the API says of sources, and the citations of everything cited. */
@GraphQLApi
public class SourceApi {

  private final SourceStore store;

  SourceApi(SourceStore store) {
    this.store = store;
  }

  /** One source. */
  @Query
  @Nullable @Description("The source with this slug; null where there is none.")
  public CompletionStage<Source> source(
      @Description("The slug, such as `buzarov-2026`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of sources. */
  @Query
  @Description("The sources that the record cites, by title.")
  public CompletionStage<SourceConnection> sources(
      @Nullable @Description("Which sources; all if nothing is said.") SourceFilter filter,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    Window window = Window.of(SourceStore.BY_TITLE, first, after, last, before);
    return store
        .page(filter == null ? SourceFilter.NONE : filter, window)
        .thenApply(SourceConnection::new);
  }

  /** The sources behind a fact. */
  @Description("The sources that the statement rests on, at least one.")
  public CompletionStage<List<@NonNull Citation>> citations(
      @org.eclipse.microprofile.graphql.Source Cited fact) {
    return store
        .bySlug()
        .loadAll(fact.sources())
        .thenApply(sources -> sources.stream().map(Citation::new).toList());
  }
}
