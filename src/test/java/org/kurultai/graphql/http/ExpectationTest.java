package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** Clients that ask before they send a body. */
@QuarkusTest
class ExpectationTest {

  private static final String BODY = "{\"query\": \"{ __typename }\"}";
  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  @TestHTTPResource("/graphql")
  URL endpoint;

  @Test
  void who_waits_for_the_word_to_send_gets_it() throws Exception {
    try (Socket client = ask("100-continue", BODY.length())) {
      assertThat(new String(client.getInputStream().readNBytes(CONTINUE.length()), US_ASCII))
          .isEqualTo(CONTINUE);
      client.getOutputStream().write(BODY.getBytes(US_ASCII));
      assertThat(answer(client)).startsWith("HTTP/1.1 200 ").contains("\"__typename\":\"Query\"");
    }
  }

  @Test
  void who_would_send_too_much_is_told_so_before() throws Exception {
    try (Socket client = ask("100-continue", 9_999_999)) {
      assertThat(answer(client)).startsWith("HTTP/1.1 413 ").contains("BODY_LIMIT_EXCEEDED");
    }
  }

  @Test
  void nothing_else_can_be_expected() throws Exception {
    try (Socket client = ask("200-ok", BODY.length())) {
      assertThat(answer(client)).startsWith("HTTP/1.1 417 ").contains("BAD_REQUEST");
    }
  }

  private Socket ask(String expectation, int length) throws IOException {
    Socket client = new Socket(endpoint.getHost(), endpoint.getPort());
    String head =
        """
        POST /graphql HTTP/1.1
        Host: k
        Connection: close
        Content-Type: application/json
        Expect: %s
        Content-Length: %d

        """
            .formatted(expectation, length)
            .replace("\n", "\r\n");
    client.getOutputStream().write(head.getBytes(US_ASCII));
    return client;
  }

  private static String answer(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), US_ASCII);
  }
}
