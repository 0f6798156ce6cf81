package org.kurultai.indicator;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.state.StatePair;
import org.kurultai.store.Columns;
import org.kurultai.store.Statements;

/** The indicators in Postgres. */
@ApplicationScoped
public class IndicatorStore {

  private static final String NO_PARENT = "";

  private final Statements statements;
  private final Loader<Keyed<String, IndicatorFilter>, List<Indicator>> indicators =
      Loader.keyed(this::load, List.of());
  private final Loader<Keyed<String, IndicatorFilter>, List<Indicator>> ofPair =
      Loader.keyed(this::loadOfPairs, List.of());

  IndicatorStore(Statements statements) {
    this.statements = statements;
  }

  /** The indicators of that kind, pair by pair, the earliest statement first. */
  CompletableFuture<List<Indicator>> indicators(IndicatorFilter filter) {
    return indicators.load(new Keyed<>(NO_PARENT, filter));
  }

  /** The indicators of that kind on two states, the earliest statement first. */
  public CompletableFuture<List<Indicator>> ofPair(StatePair pair, IndicatorFilter filter) {
    return ofPair.load(new Keyed<>(pair.key(), filter));
  }

  private Future<Map<String, List<Indicator>>> load(IndicatorFilter filter, List<String> parents) {
    return select("true", filter.values()).map(found -> Map.of(NO_PARENT, found));
  }

  private Future<Map<String, List<Indicator>>> loadOfPairs(
      IndicatorFilter filter, List<String> pairs) {
    List<@Nullable Object> values = new ArrayList<>(filter.values());
    values.add(pairs.toArray(String[]::new));
    String ofPairs =
        "(i.state_a, i.state_b) in (select left(pair, 2), right(pair, 2) from unnest($5::text[]) pair)";
    return select(ofPairs, values)
        .map(
            found ->
                found.stream()
                    .collect(Collectors.groupingBy(it -> String.join("-", it.stateCodes()))));
  }

  private Future<List<Indicator>> select(
      String condition, List<? extends @Nullable Object> values) {
    return statements
        .run(
            """
            select %s
            from indicator i
            where %s and %s
            order by i.state_a, i.state_b, i.stated_first, i.stated_on, i.kind, i.value"""
                .formatted(Indicator.COLUMNS, IndicatorFilter.CONDITIONS, condition),
            values)
        .map(
            rows -> {
              List<Indicator> found = new ArrayList<>(rows.size());
              rows.forEach(row -> found.add(Indicator.read(new Columns(row))));
              return found;
            });
  }
}
