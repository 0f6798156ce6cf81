package org.kurultai.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.execution.Request;

/**
 * The endpoint. It stands before SmallRye's own on the same path, whose answers break the
 * GraphQL-over-HTTP specification, and lets through what asks to become a WebSocket.
 */
@ApplicationScoped
public class GraphQlRoute {

  private static final Logger LOG = Logger.getLogger(GraphQlRoute.class);
  private static final String PATH = "/graphql";
  private static final int BEFORE_SMALLRYE = -1_000;
  private static final long MAXIMUM_BODY_BYTES = 1 << 20;
  private static final String JSON = "application/json";
  private static final String WEBSOCKET = "websocket";

  private final Engine engine;

  GraphQlRoute(Engine engine) {
    this.engine = engine;
  }

  void register(@Observes Router router) {
    router.get(PATH).order(BEFORE_SMALLRYE).handler(this::get).failureHandler(this::fail);
    router
        .post(PATH)
        .order(BEFORE_SMALLRYE)
        .handler(BodyHandler.create(false).setBodyLimit(MAXIMUM_BODY_BYTES))
        .handler(this::post)
        .failureHandler(this::fail);
  }

  private void get(RoutingContext exchange) {
    if (exchange.request().headers().contains(HttpHeaders.UPGRADE, WEBSOCKET, true)) {
      exchange.next();
      return;
    }
    serve(exchange, () -> RequestReader.fromAddress(exchange.queryParams()));
  }

  private void post(RoutingContext exchange) {
    if (!isJson(exchange.parsedHeaders().contentType().rawValue())) {
      throw new HttpProblem(415, "The body must be JSON: send Content-Type: " + JSON + ".");
    }
    serve(exchange, () -> RequestReader.fromBody(exchange.body().buffer()));
  }

  /** GraphiQL sends the type twice, by two headers that the browser joins with a comma. */
  private static boolean isJson(String contentType) {
    return Stream.of(contentType.split(",", -1))
        .allMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(JSON));
  }

  private void serve(RoutingContext exchange, Supplier<Operation> operation) {
    MediaType type = MediaType.accepted(exchange.request().getHeader(HttpHeaders.ACCEPT));
    Request request =
        Request.begin(
            requestId(exchange),
            Languages.accepted(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    Future.fromCompletionStage(engine.execute(operation.get(), request))
        .map(result -> new Answer(type.status(result), ResponseWriter.write(result, request.id())))
        .onSuccess(answer -> send(exchange, answer.status(), type, answer.body()))
        .onFailure(exchange::fail);
  }

  private record Answer(int status, Buffer body) {}

  private void fail(RoutingContext exchange) {
    String id = requestId(exchange);
    if (exchange.failure() instanceof HttpProblem problem) {
      refuse(exchange, problem.status(), problem.message(), ErrorCode.BAD_REQUEST, id);
    } else if (exchange.failure() == null || exchange.statusCode() == 413) {
      String message = "The request is not served: HTTP status " + exchange.statusCode() + ".";
      refuse(exchange, exchange.statusCode(), message, ErrorCode.BAD_REQUEST, id);
    } else {
      LOG.errorf(exchange.failure(), "request %s failed", id);
      refuse(exchange, 500, InnerFailure.message(id), ErrorCode.INTERNAL, id);
    }
  }

  private static void refuse(
      RoutingContext exchange, int status, String message, ErrorCode code, String id) {
    send(exchange, status, MediaType.JSON, ResponseWriter.write(message, code, id));
  }

  private static void send(RoutingContext exchange, int status, MediaType type, Buffer body) {
    exchange
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, type.header())
        .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
        .putHeader(RequestId.HEADER, requestId(exchange))
        .end(body);
  }

  /**
   * The client's own id where it sent a fit one, else a new one: the same all through a request.
   */
  private static String requestId(RoutingContext exchange) {
    String id = exchange.get(RequestId.HEADER);
    if (id == null) {
      id = RequestId.of(exchange.request().getHeader(RequestId.HEADER));
      exchange.put(RequestId.HEADER, id);
    }
    return id;
  }
}
