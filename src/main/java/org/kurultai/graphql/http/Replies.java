package org.kurultai.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;
import org.kurultai.graphql.Unavailable;
import org.kurultai.graphql.document.Refused;

/** Sends answers over HTTP, in the media type and coding that the client likes best. */
@Singleton
class Replies {

  private static final Logger LOG = Logger.getLogger(Replies.class);
  private static final CharSequence VARY =
      HttpHeaders.createOptimized("Accept, Accept-Encoding, Accept-Language, X-Request-Cost");
  private static final CharSequence NOT_KEPT = HttpHeaders.createOptimized("no-store");
  private static final int LONG_TO_COMPRESS = 256 << 10;
  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final int UNAVAILABLE = 503;

  private final CharSequence cacheControl;
  private final HeldBytes held;
  private final RequestMetrics metrics;

  Replies(ResponsesConfig config, HeldBytes held, RequestMetrics metrics) {
    this.metrics = metrics;
    this.cacheControl = HttpHeaders.createOptimized(config.cacheControl());
    this.held = held;
  }

  /** Sends an answer, or word that the client still has it. */
  Future<Void> send(RoutingContext exchange, MediaType type, Answer answer) {
    exchange.response().headers().add(HttpHeaders.VARY, VARY);
    if (answer.isWhole() && !exchange.request().method().equals(HttpMethod.POST)) {
      return sendToKeep(exchange, cacheControl, type.header(), answer);
    }
    exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    return send(exchange, status(answer, type), type.header(), answer);
  }

  /** Sends what caches may keep, or word that the client still has it. */
  Future<Void> sendToKeep(
      RoutingContext exchange, CharSequence cacheControl, CharSequence type, Answer answer) {
    exchange
        .response()
        .headers()
        .add(HttpHeaders.CACHE_CONTROL, cacheControl)
        .add(HttpHeaders.ETAG, answer.entityTag());
    return EntityTags.contain(exchange.request(), answer.entityTag())
        ? head(exchange, 304).end()
        : send(exchange, 200, type, answer);
  }

  private static int status(Answer answer, MediaType type) {
    ErrorCode refusal = answer.refusal();
    if (refusal == null) {
      return 200;
    }
    return switch (refusal) {
      case UNAVAILABLE, OVERLOADED -> UNAVAILABLE;
      case TIMEOUT, STATEMENT_TIMEOUT -> 504;
      case INTERNAL -> 500;
      case BAD_REQUEST -> 400;
      default -> type.refusal();
    };
  }

  /** Tells the client why its request failed. */
  void fail(RoutingContext exchange) {
    Throwable failure = exchange.failure();
    if (exchange.response().headWritten() || exchange.response().closed()) {
      LOG.debugf("Client gone in the middle of an answer: %s", failure);
      return;
    }
    String id = RequestId.of(exchange);
    if (failure instanceof Refused refused) {
      MediaType type = MediaType.accepted(Weighted.header(exchange.request(), HttpHeaders.ACCEPT));
      metrics.failed(refused.code());
      send(exchange, type, ResponseWriter.write(refused.message(), refused.code(), id));
    } else if (failure instanceof HttpProblem problem) {
      refuse(exchange, problem);
    } else if (exchange.statusCode() < 500) {
      String message = "The request is not served: HTTP status " + exchange.statusCode() + ".";
      refuse(exchange, exchange.statusCode(), ErrorCode.BAD_REQUEST, message);
    } else {
      InnerFailure.log(LOG, id, "over HTTP", failure);
      refuse(exchange, 500, ErrorCode.INTERNAL, InnerFailure.message(id));
    }
  }

  /** Tells the client what is wrong with its request. */
  void refuse(RoutingContext exchange, HttpProblem problem) {
    problem.headers().forEach(exchange.response()::putHeader);
    refuse(exchange, problem.status(), problem.code(), problem.message());
  }

  private void refuse(RoutingContext exchange, int status, ErrorCode code, String message) {
    metrics.failed(code);
    exchange.response().headers().add(HttpHeaders.VARY, VARY);
    exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    closeWhereBodyIsToCome(exchange);
    Answer answer = ResponseWriter.write(message, code, RequestId.of(exchange));
    send(exchange, status, MediaType.JSON.header(), answer);
  }

  /**
   * Nobody would read the rest of it, however long it is and however slowly it comes. An HTTP/1.1
   * connection is closed by who counts the requests, after each answer that says so.
   */
  private static void closeWhereBodyIsToCome(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (WITHOUT_BODY.contains(request.method()) || request.isEnded()) {
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      exchange.addEndHandler(told -> request.response().reset());
    } else {
      exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** Sends an answer in the coding that the client likes best, as a body of that type. */
  Future<Void> send(RoutingContext exchange, int status, CharSequence type, Answer answer) {
    String accepted = Weighted.header(exchange.request(), HttpHeaders.ACCEPT_ENCODING);
    ContentCoding coding = ContentCoding.accepted(accepted, answer.length());
    HttpServerResponse response = head(exchange, status).putHeader(HttpHeaders.CONTENT_TYPE, type);
    if (coding != ContentCoding.IDENTITY) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.header());
    }
    if (status == UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Unavailable.SECONDS_TO_RETRY);
    }
    if (coding == ContentCoding.IDENTITY || answer.length() < LONG_TO_COMPRESS) {
      return end(exchange, answer.body(coding));
    }
    Future<Buffer> compressed =
        exchange
            .vertx()
            .executeBlocking(() -> answer.body(coding), false)
            .map(body -> Objects.requireNonNull(body));
    return hold(exchange, answer.length(), compressed).compose(body -> end(exchange, body));
  }

  /** Until it has left: kept answers are one for all, but Netty copies what it sends. */
  private Future<Void> end(RoutingContext exchange, Buffer body) {
    HttpServerResponse response = exchange.response();
    return exchange.request().method().equals(HttpMethod.HEAD)
        ? response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end()
        : hold(exchange, body.length(), response.end(body));
  }

  private <T> Future<T> hold(RoutingContext exchange, int bytes, Future<T> done) {
    HttpServerRequest request = exchange.request();
    return held.until(
        done, request.version(), HeadBytes.of(request) + bytes, () -> CutOff.of(request, done));
  }

  /** Tells the methods that are served. */
  static void tellMethods(RoutingContext exchange, String methods) {
    head(exchange, 204).putHeader(HttpHeaders.ALLOW, methods).end();
  }

  /** Begins a response that ends without a body, or before its body. */
  static HttpServerResponse head(RoutingContext exchange, int status) {
    RequestId.of(exchange);
    return exchange.response().setStatusCode(status);
  }
}
