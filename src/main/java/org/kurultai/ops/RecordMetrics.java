package org.kurultai.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kurultai.graphql.Epoch;
import org.kurultai.store.Statements;

/**
 * What operators see of the way to the record: its statements, and whether its writes are heard.
 */
@ApplicationScoped
class RecordMetrics {

  void register(
      @Observes StartupEvent start, MeterRegistry registry, Statements statements, Epoch epoch) {
    FunctionCounter.builder("kurultai.sql.statements", statements, Statements::issued)
        .description("Statements issued by resolvers")
        .register(registry);
    Gauge.builder("kurultai.record.heard", epoch, it -> it.current().isPresent() ? 1 : 0)
        .description("1 while writes to the record are heard, so that answers may be kept")
        .register(registry);
  }
}
