package org.kurultai.ops;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.smallrye.health.runtime.ShutdownReadinessCheck;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.kurultai.graphql.http.OpenSockets;

/**
 * Stops so that nobody loses a request. From the word to stop the service is not ready, and tells
 * its clients to leave their connections; but it serves on, until all who send readers here must
 * have seen it. Then it waits for what is under way and closes.
 */
@ApplicationScoped
class GracefulStop {

  private static final Logger LOG = Logger.getLogger(GracefulStop.class);

  private final ShutdownReadinessCheck readiness;
  private final RequestsUnderWay requests;
  private final OpenSockets sockets;
  private final StopConfig config;

  GracefulStop(
      @Readiness ShutdownReadinessCheck readiness,
      RequestsUnderWay requests,
      OpenSockets sockets,
      StopConfig config) {
    this.readiness = readiness;
    this.requests = requests;
    this.sockets = sockets;
    this.config = config;
  }

  /** Quarkus closes the ports once this has returned. */
  void stop(@Observes ShutdownDelayInitiatedEvent told) throws Exception {
    readiness.shutdown();
    requests.areLastOnes();
    Thread.sleep(config.delay().toMillis());
    // Sockets first: they can begin nothing more meanwhile, while requests go on coming.
    await(sockets.goAway().compose(gone -> requests.none()), config.grace());
  }

  private void await(Future<?> done, Duration grace)
      throws InterruptedException, ExecutionException {
    try {
      done.toCompletionStage().toCompletableFuture().get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warnf(
          "%d requests and %d WebSockets are cut off: they did not end within %s",
          requests.number(), sockets.number(), grace);
    }
  }
}
