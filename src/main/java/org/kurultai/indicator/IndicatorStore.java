package org.kurultai.indicator;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.store.Columns;
import org.kurultai.store.Statements;

/** The indicators in Postgres. */
@ApplicationScoped
public class IndicatorStore {

  private static final String NO_PARENT = "";

  private final Statements statements;
  private final Loader<Keyed<String, IndicatorFilter>, List<Indicator>> indicators =
      Loader.keyed(this::load, List.of());

  IndicatorStore(Statements statements) {
    this.statements = statements;
  }

  /** The indicators of that kind, pair by pair, the earliest statement first. */
  CompletableFuture<List<Indicator>> indicators(IndicatorFilter filter) {
    return indicators.load(new Keyed<>(NO_PARENT, filter));
  }

  private Future<Map<String, List<Indicator>>> load(IndicatorFilter filter, List<String> parents) {
    return statements
        .run(
            """
            select %s
            from indicator i
            where %s
            order by i.state_a, i.state_b, i.stated_first, i.stated_on, i.kind, i.value"""
                .formatted(Indicator.COLUMNS, IndicatorFilter.CONDITIONS),
            filter.values())
        .map(
            rows -> {
              List<Indicator> found = new ArrayList<>(rows.size());
              rows.forEach(row -> found.add(Indicator.read(new Columns(row))));
              return Map.of(NO_PARENT, found);
            });
  }
}
