package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
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
  void a_dataset_version_that_is_none_is_refused() throws Exception {
    assertThat(headOf("X-Dataset-Version: latest").get(0)).contains("400");
  }

  /** One masked frame, whose text ends in the middle of a character. */
  @Test
  void text_that_is_not_utf_8_closes_the_socket_with_1007() throws Exception {
    try (Socket socket = shakeHands("X-Kurultai: none")) {
      headOf(socket);
      socket
          .getOutputStream()
          .write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'a', (byte) 0xc3});

      byte[] close = socket.getInputStream().readNBytes(4);
      assertThat(close[0]).as("final frame, close").isEqualTo((byte) 0x88);
      assertThat(ByteBuffer.wrap(close, 2, 2).getShort()).isEqualTo((short) 1007);
    }
  }

  private List<String> headOf(String header) throws Exception {
    try (Socket socket = shakeHands(header)) {
      return headOf(socket);
    }
  }

  private Socket shakeHands(String header) throws Exception {
    Socket socket = new Socket("localhost", service.getPort());
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
    return socket;
  }

  /** Byte by byte, since what follows is no text. */
  private static List<String> headOf(Socket socket) throws Exception {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) socket.getInputStream().read());
    }
    return List.of(head.toString().split("\r\n", -1));
  }
}
