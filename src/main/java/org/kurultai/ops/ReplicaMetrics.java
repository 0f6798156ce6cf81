package org.kurultai.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.kurultai.store.Replica;
import org.kurultai.store.Replicas;

/** What operators see of each replica: how much it is read from, and whether it is at all. */
@ApplicationScoped
class ReplicaMetrics {

  void register(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start,
      MeterRegistry registry,
      Replicas replicas) {
    for (Replica replica : replicas.all()) {
      FunctionCounter.builder("kurultai.replica.statements", replica, Replica::reads)
          .description("Statements given to a replica; the others go to the primary")
          .tag("server", replica.name())
          .register(registry);
      Gauge.builder("kurultai.replica.serving", replica, it -> it.isServing() ? 1 : 0)
          .description("1 while a replica is read from: it answers and is not behind")
          .tag("server", replica.name())
          .register(registry);
    }
  }
}
