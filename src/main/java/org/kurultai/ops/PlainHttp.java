package org.kurultai.ops;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS speaks HTTP/1.1 only. Java's own client offers to change to HTTP/2 by its first
 * request, and now and then waits for ever for that request's answer. With TLS the two sides agree
 * on HTTP/2 before the first request.
 */
@Singleton
final class PlainHttp implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
