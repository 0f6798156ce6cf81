package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.graphql.limit.Limits;

@QuarkusTest
class OpenSocketsTest {

  private static final String PROTOCOL = "graphql-transport-ws";

  @Inject SocketOperations operations;
  @Inject Limits limits;
  @Inject HeldBytes held;

  @Test
  void a_handshake_that_is_under_way_when_the_service_stops_is_waited_for_and_told_to_leave()
      throws Exception {
    OpenSockets sockets = new OpenSockets(operations, limits, held);
    CompletableFuture<Boolean> goneAtOnce = new CompletableFuture<>();
    CompletableFuture<Void> gone = new CompletableFuture<>();
    Vertx vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    router
        .get(GraphQlRoute.PATH)
        .handler(
            exchange -> {
              sockets.open(exchange);
              Future<Void> leaving = sockets.goAway();
              goneAtOnce.complete(leaving.isComplete());
              leaving.onSuccess(gone::complete);
            });
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().addWebSocketSubProtocol(PROTOCOL))
            .requestHandler(router);
    int port =
        server
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS)
            .actualPort();
    try (ClientSocket client = ClientSocket.open(port, PROTOCOL)) {
      assertThat(goneAtOnce.get(10, TimeUnit.SECONDS)).isFalse();
      assertThat(client.closeCode()).isEqualTo(1001);
      gone.get(10, TimeUnit.SECONDS);
    } finally {
      vertx.close();
    }
  }
}
