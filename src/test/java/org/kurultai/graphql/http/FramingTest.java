package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a proxy on the way may read otherwise. */
@QuarkusTest
class FramingTest {

  private static final String BODY = "{\"query\": \"{ __typename }\"}";

  @TestHTTPResource("/graphql")
  URL endpoint;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: a                         | 200 | Query",
        "Host: a;Host: b                 | 400 | Host stands twice",
        "Host: a;Host: a                 | 400 | Host stands twice",
        "Host: a;Transfer-Encoding: gzip | 400 | No transfer coding",
      })
  void who_names_two_hosts_or_another_coding_is_refused(String lines, String status, String answer)
      throws Exception {
    assertThat(answer("Content-Length: " + BODY.length() + ";" + lines, BODY))
        .startsWith("HTTP/1.1 " + status)
        .contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Transfer-Encoding: chunked                         | 200",
        "Transfer-Encoding: CHUNKED                         | 200",
        "Transfer-Encoding: gzip, chunked                   | 400",
        "Transfer-Encoding: gzip;Transfer-Encoding: chunked | 400",
      })
  void of_transfer_codings_chunked_alone_is_read(String lines, String status) throws Exception {
    String body = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";
    assertThat(answer("Host: a;" + lines, body)).startsWith("HTTP/1.1 " + status);
  }

  /** A proxy may take the second request for the first one's body. */
  @ParameterizedTest
  @ValueSource(strings = {"/graphql", "/"})
  void what_follows_on_the_connection_is_not_read(String path) throws Exception {
    String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ";
    String next = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(sent(head + "xchunked\r\n\r\n" + next))
        .startsWith("HTTP/1.1 400")
        .contains("No transfer coding is read here but chunked")
        .doesNotContain("__typename", "Query");
  }

  @Test
  void that_holds_of_pages_too() throws Exception {
    String lines = "Content-Length: 2;Host: a";
    assertThat(answer("/nowhere", lines, "{}")).startsWith("HTTP/1.1 404");
    assertThat(answer("/nowhere", lines + ";Host: b", "{}")).startsWith("HTTP/1.1 400");
  }

  private String answer(String lines, String body) throws Exception {
    return answer("/graphql", lines, body);
  }

  private String answer(String path, String lines, String body) throws Exception {
    String head =
        "POST " + path + " HTTP/1.1;Content-Type: application/json;Connection: close;" + lines;
    return sent(head.replace(";", "\r\n") + "\r\n\r\n" + body);
  }

  private String sent(String requests) throws Exception {
    try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
      client.setSoTimeout(30_000);
      client.getOutputStream().write(requests.getBytes(US_ASCII));
      return new String(client.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
