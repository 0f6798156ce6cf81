package org.kurultai.corridor;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** The flows on corridors in Postgres. */
@ApplicationScoped
class FlowStore {

  private static final String FLOWS =
      """
      select f.corridor, %s
      from flow f
      where f.corridor = any($1)
        and ($2::text is null or f.measure = $2)
        and ($3::boolean is null or f.target = $3)
      order by f.corridor, f.year, f.quarter, f.measure, f.target"""
          .formatted(Flow.COLUMNS);

  private final Statements statements;
  private final Loader<Keyed<String, Asked>, List<Flow>> onCorridor =
      Loader.keyed(this::load, List.of());

  /** Which flows are asked for; null asks for nothing. */
  private record Asked(@Nullable FlowMeasure measure, @Nullable Boolean target) {}

  FlowStore(Statements statements) {
    this.statements = statements;
  }

  CompletableFuture<List<Flow>> onCorridor(
      Corridor corridor, @Nullable FlowMeasure measure, @Nullable Boolean target) {
    return onCorridor.load(new Keyed<>(corridor.slug(), new Asked(measure, target)));
  }

  private Future<Map<String, List<Flow>>> load(Asked asked, List<String> corridors) {
    FlowMeasure measure = asked.measure();
    return statements
        .run(
            FLOWS,
            corridors.toArray(String[]::new),
            measure == null ? null : measure.name(),
            asked.target())
        .map(rows -> Reads.grouped(rows, Flow::read));
  }
}
