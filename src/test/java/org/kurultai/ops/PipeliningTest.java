package org.kurultai.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.http.HeldBytes;

/** Requests that come over one connection before the answers to those before them. */
@QuarkusTest
class PipeliningTest {

  private static final int REQUESTS = 1_000;

  @Inject HeldBytes held;
  @Inject MeterRegistry metrics;

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

  /** Each header line, message and part of a body takes a hundred bytes beside its text. */
  @Test
  void what_is_read_ahead_is_held_with_its_headers_and_the_parts_of_its_body() throws Exception {
    eventually(() -> held() == 0);
    EmbeddedChannel channel = new EmbeddedChannel(new OneAtATime(held));
    DefaultHttpRequest head =
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/abcd");
    for (int i = 0; i < 500; i++) {
      head.headers().add("x", "123");
    }
    channel.writeInbound(head);
    assertThat(held()).isEqualTo(105 + 500 * 104);
    assertThat(channel.config().isAutoRead()).isTrue();
    for (int i = 0; i < 200; i++) {
      channel.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[1])));
    }
    assertThat(held()).isEqualTo(105 + 500 * 104 + 200 * 101);
    assertThat(channel.config().isAutoRead()).isFalse();
    channel.close();
    eventually(() -> held() == 0);
  }

  private double held() {
    return metrics.get("kurultai.graphql.bytes.held").gauge().value();
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
