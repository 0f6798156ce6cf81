package org.kurultai.ops;

import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kurultai.graphql.http.HeldBytes;
import org.kurultai.graphql.limit.Limits;

/** Takes the requests of each HTTP/1.1 connection {@linkplain OneAtATime one at a time}. */
@Singleton
final class Pipelining {

  /** Before all others: Quarkus runs filters of high numbers first. */
  private static final int FIRST = 10_000;

  /** The name under which Vert.x's own handler stands in a connection's pipeline. */
  private static final String VERTX = "handler";

  private static final String NAME = "one-at-a-time";

  private final Limits limits;
  private final HeldBytes held;

  Pipelining(Limits limits, HeldBytes held) {
    this.limits = limits;
    this.held = held;
  }

  void register(@Observes Filters filters) {
    filters.register(this::begin, FIRST);
  }

  /** From a connection's first request on. */
  private void begin(RoutingContext exchange) {
    if (exchange.request().version() != HttpVersion.HTTP_2) {
      HttpConnection connection = exchange.request().connection();
      ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
      if (pipeline.get(NAME) == null) {
        pipeline.addBefore(VERTX, NAME, new OneAtATime(held));
        pipeline.addBefore(VERTX, "rest-of-request", new RestOfRequest(limits.requestTime()));
      }
    }
    exchange.next();
  }
}
