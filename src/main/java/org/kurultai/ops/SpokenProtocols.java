package org.kurultai.ops;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Leaves out what is not spoken.
 *
 * <p>Without TLS HTTP/2 is not. Java's own client offers to change to HTTP/2 by its first request,
 * and now and then waits for ever for that request's answer. With TLS the two sides agree on HTTP/2
 * before the first request.
 *
 * <p>Nor are messages of WebSockets taken compressed, with TLS or without: only after they have
 * been inflated are they measured, and by then they may be a thousand times as long as what was
 * sent.
 */
@Singleton
final class SpokenProtocols implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    takeMessagesAsTheyAre(options.setHttp2ClearTextEnabled(false));
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    takeMessagesAsTheyAre(options);
  }

  private static void takeMessagesAsTheyAre(HttpServerOptions options) {
    options
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false);
  }
}
