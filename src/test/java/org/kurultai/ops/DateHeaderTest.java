package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.DateFormatter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DateHeaderTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /graphql?query=%7B__typename%7D, '', 200",
    "GET, /graphql?query=%7B__typename%7D, *, 304",
    "GET, /graphql, '', 400",
    "DELETE, /graphql, '', 405",
    "GET, /graphql/schema.graphql, '', 200",
    "GET, /, '', 200",
    "GET, /no/such/page, '', 404",
  })
  void every_answer_tells_when_it_was_given(String method, String path, String known, int status) {
    Response response =
        given().urlEncodingEnabled(false).header("If-None-Match", known).request(method, path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().getValues("Date")).hasSize(1);
    String date = response.header("Date");
    assertThat(date).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    Instant told = DateFormatter.parseHttpDate(date).toInstant();
    assertThat(Duration.between(told, Instant.now())).isBetween(Duration.ZERO, Duration.ofHours(1));
  }
}
