package org.kurultai.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that come over one connection before the answers to those before them. */
@QuarkusTest
class PipeliningTest {

  private static final int REQUESTS = 1_000;

  @TestHTTPResource("/graphql")
  URL endpoint;

  @Test
  void requests_that_are_sent_at_once_are_answered_in_their_order() throws Exception {
    String requests =
        IntStream.range(0, REQUESTS)
            .mapToObj(i -> i % 2 == 0 ? get(i, "keep-alive") : post(i))
            .collect(joining());
    try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
      client.getOutputStream().write((requests + get(REQUESTS, "close")).getBytes(UTF_8));

      String answers = new String(client.getInputStream().readAllBytes(), UTF_8);

      List<Integer> order =
          Pattern.compile("\"a(\\d+)\":\"Query\"")
              .matcher(answers)
              .results()
              .map((MatchResult answer) -> Integer.valueOf(answer.group(1)))
              .toList();
      assertThat(order).isEqualTo(IntStream.rangeClosed(0, REQUESTS).boxed().toList());
    }
  }

  private static String get(int number, String connection) {
    return "GET /graphql?query=%%7Ba%d:__typename%%7D HTTP/1.1\r\nHost: k\r\nConnection: %s\r\n\r\n"
        .formatted(number, connection);
  }

  private static String post(int number) {
    String body = "{\"query\": \"{a%d:__typename}\"}".formatted(number);
    return "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.length(), body);
  }
}
