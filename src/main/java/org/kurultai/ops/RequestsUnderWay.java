package org.kurultai.ops;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests that are being answered. Those that become WebSockets never end as requests do: who
 * opens them counts them.
 */
@ApplicationScoped
class RequestsUnderWay {

  private static final int BEFORE_ALL = Integer.MIN_VALUE;

  private final AtomicInteger number = new AtomicInteger();
  private final Promise<Void> none = Promise.promise();
  private volatile boolean lastOnes;
  private volatile boolean awaited;

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL).handler(this::count);
  }

  private void count(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (!request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
      number.incrementAndGet();
      if (lastOnes && request.version() != HttpVersion.HTTP_2) {
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        exchange.addEndHandler(end -> request.connection().close().onComplete(sent -> ended()));
      } else {
        exchange.addEndHandler(end -> ended());
      }
    }
    exchange.next();
  }

  private void ended() {
    if (number.decrementAndGet() == 0 && awaited) {
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

  /** Done as soon as there is none. */
  Future<Void> none() {
    awaited = true;
    if (number.get() == 0) {
      none.tryComplete();
    }
    return none.future();
  }
}
