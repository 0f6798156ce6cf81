package org.kurultai.ops;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelPromise;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.kurultai.graphql.http.OpenSockets;

/**
 * The requests that are being answered. One that becomes a WebSocket is counted until then: who
 * opens that counts it from then on.
 */
@ApplicationScoped
class RequestsUnderWay {

  /** The order of routes that see every request, whoever answers it. */
  static final int BEFORE_ALL = Integer.MIN_VALUE;

  /** The system takes less in one go. */
  private static final int LARGE = 64 << 10;

  private final AtomicInteger number = new AtomicInteger();
  private volatile Promise<Void> none = Promise.promise();
  private volatile boolean lastOnes;

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL).handler(this::count);
  }

  private void count(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    number.incrementAndGet();
    if (lastOnes && request.version() != HttpVersion.HTTP_2) {
      exchange.addHeadersEndHandler(
          head -> exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
    }
    exchange.addEndHandler(end -> answered(request));
    if (OpenSockets.areAskedFor(request)) {
      OpenSockets.whenOpen(exchange, this::ended);
    }
    exchange.next();
  }

  /**
   * Closes the connection whose last answer this is, as the answer says. Until then the answer may
   * be lost: it may not have left yet, or its client may still be sending.
   */
  private void answered(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
      request.connection().close().onComplete(closed -> ended());
    } else if (response.bytesWritten() > LARGE && request.version() != HttpVersion.HTTP_2) {
      endOnceLeft((ConnectionBase) request.connection());
    } else {
      ended();
    }
  }

  private void endOnceLeft(ConnectionBase connection) {
    ChannelPromise left = connection.channel().newPromise();
    connection.writeToChannel(Unpooled.EMPTY_BUFFER, left.addListener(done -> ended()));
  }

  private void ended() {
    if (number.decrementAndGet() == 0) {
      none.tryComplete();
    }
  }

  /** How many there are. */
  int number() {
    return number.get();
  }

  /** From now on each is the last one on its connection; HTTP/2 says so when the server closes. */
  void areLastOnes() {
    lastOnes = true;
  }

  /** Done as soon as there is none, from now on; for one alone, who stops the service. */
  Future<Void> none() {
    Promise<Void> next = Promise.promise();
    none = next;
    if (number.get() == 0) {
      next.tryComplete();
    }
    return next.future();
  }
}
