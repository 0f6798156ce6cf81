package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandshakeTest {

  @TestHTTPResource URI service;

  /** What is inflated is measured too late. */
  @Test
  void no_message_is_taken_compressed() throws Exception {
    List<String> head = headOf("Sec-WebSocket-Extensions: permessage-deflate, deflate-frame");

    assertThat(head.get(0)).contains("101");
    assertThat(head)
        .anyMatch(line -> line.equalsIgnoreCase("Sec-WebSocket-Protocol: graphql-transport-ws"))
        .noneMatch(line -> line.toLowerCase().startsWith("sec-websocket-extensions"));
  }

  private List<String> headOf(String header) throws Exception {
    try (Socket socket = new Socket("localhost", service.getPort())) {
      socket.setSoTimeout(20_000);
      String handshake =
          """
          GET /graphql HTTP/1.1
          Host: localhost
          Connection: Upgrade
          Upgrade: websocket
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Protocol: graphql-transport-ws
          %s

          """
              .formatted(header)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(handshake.getBytes(US_ASCII));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      List<String> head = new ArrayList<>();
      for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
        head.add(line);
      }
      return head;
    }
  }
}
