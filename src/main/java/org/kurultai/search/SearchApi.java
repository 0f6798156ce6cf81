package org.kurultai.search;

import io.quarkus.arc.All;
import io.smallrye.graphql.api.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;

/** Search over everything that has a name. */
@GraphQLApi
public class SearchApi {

  private static final int LONGEST_TEXT = 200;

  private static final Ordering ORDER =
      Ordering.of("Search", SortDirection.ASC, SortKey.count("match"), SortKey.count("standing"));

  private final SearchStore store;
  private final TermStore terms;
  private final Map<String, NodeSource> sources;

  SearchApi(SearchStore store, TermStore terms, @All List<NodeSource> sources) {
    this.store = store;
    this.terms = terms;
    this.sources =
        sources.stream().collect(Collectors.toMap(NodeSource::type, Function.identity()));
  }

  /** What matches a text. */
  @Query
  @Description(
      "What the text finds among names, titles, themes, summaries, outcomes, cities and offices, the"
          + " best matches first. All words of the text must match. Case, accents, apostrophes"
          + " and the English `'s` do not count, and Cyrillic letters are read in Latin ones: `sahin` finds Şahin, `ozbekistan`"
          + " Oʻzbekiston. Words count too, behind all others, that are spelt alike, or that begin with"
          + " the last word of the text, as while it is typed.")
  public CompletionStage<SearchConnection> search(
      @Description(
              "The words to search for: at most 200 characters, with a letter or digit among them."
                  + " Signs only part words; there are no operators.")
          String text,
      @Nullable @Description("Only these types; all if nothing is said, nothing if the list is empty.")
          List<@NonNull SearchType> types,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after) {
    verify(text);
    Set<SearchType> asked = EnumSet.noneOf(SearchType.class);
    asked.addAll(types == null ? List.of(SearchType.values()) : types);
    Window window = Window.of(ORDER, first, after, null, null);
    return terms
        .terms(text)
        .thenCompose(words -> store.page(present(words), asked, window))
        .thenCompose(page -> page.resolve(this::hit, Matched::with))
        .thenApply(SearchConnection::new);
  }

  private CompletableFuture<SearchHit> hit(Matched matched) {
    SearchResult.Entry entry = matched.entry();
    NodeSource source = Objects.requireNonNull(sources.get(entry.type().objects()));
    return source.node(entry.key()).thenApply(SearchHit.class::cast);
  }

  /** Where the words stand. */
  @Nullable @Description(
      "The matching passage, matches in <mark>…</mark>, everything else HTML-escaped: of its names and"
          + " texts the one with most of the words, cut to some 240 characters. Null where the words"
          + " stand in none.")
  public CompletionStage<String> highlight(@Source SearchResult result) {
    return store
        .passages(result.entry())
        .thenApply(passages -> Highlight.of(passages, result.sought()));
  }

  private static void verify(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST_TEXT) {
      throw new BadUserInput(
          "text",
          "%d characters are too many: search for at most %d".formatted(length, LONGEST_TEXT));
    }
    if (text.codePoints().anyMatch(it -> Character.getType(it) == Character.SURROGATE)) {
      throw new BadUserInput(
          "text", "not well-formed Unicode: half of a surrogate pair stands without the other");
    }
  }

  private static Terms present(Terms terms) {
    if (terms.asked().isEmpty()) {
      throw new BadUserInput("text", "there is no word in it: search for letters or digits");
    }
    return terms;
  }
}
