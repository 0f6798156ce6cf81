package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that are answered while they still send, and read nothing before they have sent all. */
@QuarkusTest
class EarlyAnswersTest {

  /** More than the system buffers between the two. */
  private static final int LONG = 12 << 20;

  /** Far more than is passed over, and buffered by the system. */
  private static final int ENDLESS = 512 << 20;

  private static final byte[] PART = " ".repeat(1 << 16).getBytes(US_ASCII);

  @TestHTTPResource("/graphql")
  URI endpoint;

  @ParameterizedTest
  @CsvSource({
    "POST, application/json, Content-Length: 12582912, 413",
    "POST, application/json, Transfer-Encoding: chunked, 413",
    "POST, text/plain, Transfer-Encoding: chunked, 415",
    "PUT, application/json, Content-Length: 12582912, 405",
  })
  void the_answer_is_there_once_all_is_sent(
      String method, String type, String length, String status) throws Exception {
    boolean chunked = length.startsWith("Transfer");
    try (Socket client = begin(method, type, length)) {
      for (int sent = 0; sent < LONG; sent += PART.length) {
        send(PART, chunked, client.getOutputStream());
      }
      if (chunked) {
        client.getOutputStream().write("0\r\n\r\n".getBytes(US_ASCII));
      }

      assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("connection: close")
          .endsWith("}");
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, application/json, 413", "POST, text/plain, 415", "PUT, application/json, 405"})
  void a_client_of_java_gets_it(String method, String type, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(new byte[LONG]))
            .build();

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\"");
  }

  @Test
  void a_client_that_never_ends_is_cut_off() throws Exception {
    try (Socket client = begin("POST", "application/json", "Transfer-Encoding: chunked")) {
      OutputStream out = client.getOutputStream();
      assertThatThrownBy(
              () -> {
                for (int sent = 0; sent < ENDLESS; sent += PART.length) {
                  send(PART, true, out);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  private Socket begin(String method, String type, String length) throws IOException {
    Socket client = new Socket(endpoint.getHost(), endpoint.getPort());
    client.setSoTimeout(30_000);
    String head =
        "%s /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: %s\r\n%s\r\n\r\n"
            .formatted(method, type, length);
    client.getOutputStream().write(head.getBytes(US_ASCII));
    return client;
  }

  private static void send(byte[] part, boolean chunked, OutputStream out) throws IOException {
    if (chunked) {
      out.write((Integer.toHexString(part.length) + "\r\n").getBytes(US_ASCII));
    }
    out.write(part);
    if (chunked) {
      out.write("\r\n".getBytes(US_ASCII));
    }
  }
}
