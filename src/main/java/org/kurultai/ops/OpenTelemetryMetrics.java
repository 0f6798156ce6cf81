package org.kurultai.ops;

import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.micrometer.v1_5.OpenTelemetryMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands all that Micrometer counts to OpenTelemetry too, which sends it beside the traces. Where
 * telemetry is off there is no second count.
 */
@ApplicationScoped
class OpenTelemetryMetrics {

  void begin(
      @Observes StartupEvent start,
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
    if (!off) {
      Metrics.addRegistry(OpenTelemetryMeterRegistry.create(telemetry));
    }
  }
}
