package org.kurultai.search;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Page.Item;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.Window;
import org.kurultai.search.SearchResult.Entry;
import org.kurultai.store.Statements;

/** What search finds in Postgres. */
@ApplicationScoped
class SearchStore {

  /** Each part of the entries is searched by a plan of its own, for the words that it holds. */
  private static final String FIND =
      """
      select type, key, standing from (
        (select type, key, standing from search_entry_other
          where words @@ $1::text::tsquery and type = any($2) and (standing, key) > ($3, $4)
          order by standing, key limit $5)
        union all
        (select type, key, standing from search_entry_document
          where words @@ $1::text::tsquery and 'DOCUMENT' = any($2) and (standing, key) > ($3, $4)
          order by standing, key limit $5)
        union all
        (select type, key, standing from search_entry_meeting
          where words @@ $1::text::tsquery and 'MEETING' = any($2) and (standing, key) > ($3, $4)
          order by standing, key limit $5)
      ) e
      order by standing, key
      limit $5""";

  private static final String FIND_FEW =
      "select type, key, standing from find_few($1::text::tsquery, $2, $3, $4, $5)";

  /** As many entries are read within a few milliseconds, in whatever order they stand. */
  private static final int FEW = 5000;

  private static final String COUNT =
      "select count(*)::int from search_entry where words @@ $1::text::tsquery and type = any($2)";

  private static final String PASSAGES =
      """
      select type, key, array_remove(names || texts, null)
      from searched
      where type = any($1) and key = any($2)""";

  /** Before the first of any class. */
  private static final Position START = new Position(List.of(0, -1), "");

  private final Statements statements;
  private final Loader<Asked, Page<Matched>> pages = Loader.each(this::page);
  private final Loader<Counted, Integer> counts = Loader.each(this::count);
  private final Loader<Entry, List<String>> passages = Loader.many(this::passages);

  private record Asked(Terms terms, Set<SearchType> types, Window window) {}

  private record Counted(Terms terms, Set<SearchType> types) {}

  private record Found(Match match, Entry entry, int standing) {}

  SearchStore(Statements statements) {
    this.statements = statements;
  }

  /** A page of what matches. */
  CompletableFuture<Page<Matched>> page(Terms terms, Set<SearchType> types, Window window) {
    return pages.load(new Asked(terms, types, window));
  }

  /** The names and texts of what was found. */
  CompletableFuture<List<String>> passages(Entry entry) {
    return passages.load(entry);
  }

  private Future<Page<Matched>> page(Asked asked) {
    Position from = asked.window.from();
    int first = from == null ? 0 : (int) from.values().get(0);
    return find(asked, Match.from(first, asked.terms), new ArrayList<>())
        .map(found -> page(asked, found));
  }

  /** Looks for one class after the other, until the page is full. */
  private Future<List<Found>> find(Asked asked, List<Match> matches, List<Found> found) {
    int missing = asked.window.size() + 1 - found.size();
    if (missing == 0 || matches.isEmpty()) {
      return Future.succeededFuture(found);
    }
    Match match = matches.get(0);
    int atMost = match.atMost(asked.terms);
    if (atMost == 0) {
      return find(asked, matches.subList(1, matches.size()), found);
    }
    Position from = asked.window.from();
    Position start = from != null && from.values().get(0).equals(match.ordinal()) ? from : START;
    return statements
        .run(
            match.isName() || atMost <= FEW ? FIND_FEW : FIND,
            match.condition(asked.terms),
            names(asked.types),
            start.values().get(1),
            start.tie(),
            missing)
        .compose(
            rows -> {
              rows.forEach(row -> found.add(new Found(match, entry(row), row.getInteger(2))));
              return find(asked, matches.subList(1, matches.size()), found);
            });
  }

  private Page<Matched> page(Asked asked, List<Found> found) {
    int size = asked.window.size();
    List<Item<Matched>> items =
        found.stream().limit(size).map(it -> item(it, asked.terms)).toList();
    Counted counted = new Counted(asked.terms, asked.types);
    return new Page<>(asked.window, items, found.size() > size, () -> counts.load(counted));
  }

  private static Item<Matched> item(Found found, Terms terms) {
    Match match = found.match;
    return new Item<>(
        new Matched(found.entry, match.score(), terms.found(match.isNear())),
        () -> new Position(List.of(match.ordinal(), found.standing), found.entry.key()));
  }

  private Future<Integer> count(Counted counted) {
    return statements
        .run(COUNT, counted.terms.nearWords(), names(counted.types))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private Future<Map<Entry, List<String>>> passages(List<Entry> entries) {
    Set<SearchType> types = entries.stream().map(Entry::type).collect(Collectors.toSet());
    return statements
        .run(PASSAGES, names(types), entries.stream().map(Entry::key).toArray(String[]::new))
        .map(
            rows -> {
              Map<Entry, List<String>> found = new HashMap<>();
              rows.forEach(row -> found.put(entry(row), List.of(row.getArrayOfStrings(2))));
              return found;
            });
  }

  private static Entry entry(Row row) {
    return new Entry(SearchType.valueOf(row.getString(0)), row.getString(1));
  }

  private static String[] names(Set<SearchType> types) {
    return types.stream().map(SearchType::name).toArray(String[]::new);
  }
}
