package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandshakeTest {

  @TestHTTPResource URI service;

  @Inject OpenSockets sockets;

  /** What is inflated is measured too late. */
  @Test
  void no_message_is_taken_compressed() throws Exception {
    List<String> head =
        headOf(
            "Connection: Upgrade", "Sec-WebSocket-Extensions: permessage-deflate, deflate-frame");

    assertThat(head.get(0)).contains("101");
    assertThat(head)
        .anyMatch(line -> line.equalsIgnoreCase("Sec-WebSocket-Protocol: graphql-transport-ws"))
        .noneMatch(line -> line.toLowerCase().startsWith("sec-websocket-extensions"));
  }

  @Test
  void another_version_is_told_which_one_is_spoken() {
    given()
        .headers("Connection", "Upgrade", "Upgrade", "websocket")
        .headers("Sec-WebSocket-Version", "8", "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .get("/graphql")
        .then()
        .statusCode(426)
        .header("Sec-WebSocket-Version", "13")
        .header("Upgrade", "websocket")
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void a_key_that_is_none_is_refused() {
    given()
        .headers("Connection", "Upgrade", "Upgrade", "websocket")
        .headers("Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", "dGhlIHNhbXBsZQ==")
        .get("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void a_dataset_version_that_is_none_is_refused() throws Exception {
    assertThat(headOf("Connection: Upgrade", "X-Dataset-Version: latest").get(0)).contains("400");
  }

  /** One masked frame, whose text ends in the middle of a character. */
  @Test
  void text_that_is_not_utf_8_closes_the_socket_with_1007() throws Exception {
    try (Socket socket = RawSocket.shakeHands(service.getPort(), "Connection: Upgrade")) {
      RawSocket.headOf(socket);
      socket
          .getOutputStream()
          .write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'a', (byte) 0xc3});

      byte[] close = socket.getInputStream().readNBytes(4);
      assertThat(close[0]).as("final frame, close").isEqualTo((byte) 0x88);
      assertThat(ByteBuffer.wrap(close, 2, 2).getShort()).isEqualTo((short) 1007);
    }
  }

  /** The client does not answer that. */
  @Test
  void a_socket_without_a_protocol_is_open_until_its_connection_is_closed() throws Exception {
    eventually(() -> sockets.number() == 0);
    try (Socket socket = RawSocket.offer("soap", service.getPort(), "Connection: Upgrade")) {
      RawSocket.headOf(socket);
      byte[] close = socket.getInputStream().readNBytes(4);
      assertThat(ByteBuffer.wrap(close, 2, 2).getShort()).isEqualTo((short) 4406);
      // What was sent to it has left; so has what was to be done then, once another is answered.
      headOf("Connection: no-upgrade");
      assertThat(sockets.number()).isEqualTo(1);
    }
    eventually(() -> sockets.number() == 0);
  }

  @Test
  void a_body_is_refused() throws Exception {
    for (String body : List.of("Content-Length: 8193", "Transfer-Encoding: chunked")) {
      List<String> head = headOf("Connection: Upgrade", body);
      assertThat(head.get(0)).as(body).contains(" 400 ");
      assertThat(head).as(body).anyMatch(line -> line.contains("application/json"));
    }
    eventually(() -> sockets.number() == 0);
    assertThat(headOf("Connection: Upgrade", "Content-Length: 0").get(0)).contains(" 101 ");
  }

  @Test
  void the_word_to_upgrade_may_stand_anywhere_in_the_header_but_whole() throws Exception {
    assertThat(headOf("Connection: keep-alive", "Connection: Upgrade").get(0)).contains(" 101 ");
    assertThat(headOf("Connection: keep-alive, upgrade").get(0)).contains(" 101 ");
    assertThat(headOf("Connection: no-upgrade").get(0)).contains(" 400 ");
  }

  @Test
  void a_websocket_may_be_one_of_several_protocols_that_are_offered() throws Exception {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      String handshake =
          "GET /graphql HTTP/1.1\r\nHost: k\r\nConnection: Upgrade\r\nUpgrade: foo, WebSocket\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
              + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
      socket.getOutputStream().write(handshake.getBytes(US_ASCII));
      assertThat(RawSocket.headOf(socket).get(0)).contains(" 101 ");
    }
  }

  private List<String> headOf(String... headers) throws Exception {
    try (Socket socket = RawSocket.shakeHands(service.getPort(), headers)) {
      return RawSocket.headOf(socket);
    }
  }
}
