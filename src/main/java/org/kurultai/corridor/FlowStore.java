package org.kurultai.corridor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The flows on corridors in Postgres. */
@ApplicationScoped
class FlowStore {

  private final Loader<Keyed<String, Where>, List<Flow>> onCorridor;

  FlowStore(Statements statements) {
    onCorridor =
        Reads.manyWhere(
            statements,
            "select f.corridor, " + Flow.COLUMNS + " from flow f where f.corridor = any($1) and",
            "order by f.corridor, f.year, f.quarter, f.measure, f.target",
            Flow::read);
  }

  /** A corridor's flows of a measure, measured or aimed at; null asks for nothing. */
  CompletableFuture<List<Flow>> onCorridor(
      Corridor corridor, @Nullable FlowMeasure measure, @Nullable Boolean target) {
    Where where =
        Where.ALWAYS
            .equal("f.measure", measure == null ? null : measure.name())
            .equal("f.target", target);
    return onCorridor.load(new Keyed<>(corridor.slug(), where));
  }
}
