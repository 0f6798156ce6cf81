package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.LittleRoom;

/** What one connection of HTTP/2 may ask for. */
@QuarkusTest
@TestProfile(LittleRoom.class)
class Http2LimitsTest {

  private static final String QUERY = "/graphql?query=%7B__typename%7D";

  /** A request's stream has an odd number. */
  private static final int FIRST = 1;

  private static final int AT_ONCE = 100;

  @TestHTTPResource(tls = true)
  URL service;

  @Inject HeldBytes held;

  private RawHttp2 connection;

  @BeforeEach
  void connect() throws Exception {
    connection = RawHttp2.at(service);
  }

  @AfterEach
  void nothing_is_held_for_who_has_left() throws Exception {
    connection.close();
    eventually(() -> held.bytes() == 0);
  }

  @Test
  void an_address_and_headers_that_pass_over_http_1_pass_here() throws Exception {
    connection.ask(FIRST, get(32_700).add("x-long", "a".repeat(20_000)), true);
    assertThat(connection.status(FIRST)).isEqualTo("200");
  }

  @Test
  void what_is_longer_together_is_refused_and_the_connection_serves_on() throws Exception {
    assertThat(connection.setting(6)).as("MAX_HEADER_LIST_SIZE").isEqualTo(65_536);
    connection.ask(FIRST, get(32_700).add("x-long", "a".repeat(33_000)), true);
    assertThat(connection.status(FIRST)).isEqualTo("431");
    connection.ask(FIRST + 2, get(100), true);
    assertThat(connection.status(FIRST + 2)).isEqualTo("200");
  }

  @Test
  void one_request_more_than_may_be_at_once_is_refused() throws Exception {
    assertThat(connection.setting(3)).as("MAX_CONCURRENT_STREAMS").isEqualTo(AT_ONCE);
    for (int i = 0; i <= AT_ONCE; i++) {
      connection.ask(FIRST + 2 * i, post(), false);
    }
    assertThat(connection.resetOf(FIRST + 2 * AT_ONCE)).isEqualTo(Http2Error.REFUSED_STREAM.code());
    eventually(() -> held.bytes() >= (long) AT_ONCE * HeldBytes.STREAM);
  }

  @Test
  void the_head_of_a_request_that_has_not_come_whole_is_held() throws Exception {
    connection.ask(FIRST, post().add("x-long", "a".repeat(50_000)), false);
    eventually(() -> held.bytes() > HeldBytes.STREAM + 50_000);
    assertThat(held.bytes()).isLessThan(HeldBytes.STREAM + 51_000);
  }

  private static Http2Headers get(int length) {
    String address = QUERY + "&x=";
    return head("GET", address + "a".repeat(length - address.length()));
  }

  private static Http2Headers post() {
    return head("POST", "/graphql").add("content-type", "application/json");
  }

  private static Http2Headers head(String method, String address) {
    return new DefaultHttp2Headers()
        .method(method)
        .scheme("https")
        .authority("localhost")
        .path(address);
  }
}
