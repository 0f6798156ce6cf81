package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;

class SpokenProtocolsTest {

  @Test
  void no_message_is_taken_compressed_over_tls_either() {
    HttpServerOptions options = new HttpServerOptions();
    new SpokenProtocols().customizeHttpsServer(options);
    assertThat(options.getPerMessageWebSocketCompressionSupported()).isFalse();
    assertThat(options.getPerFrameWebSocketCompressionSupported()).isFalse();
  }
}
