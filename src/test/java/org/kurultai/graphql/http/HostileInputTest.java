package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

/** What is sent to break the service: each gets a clear error, and the next client its answer. */
@QuarkusTest
class HostileInputTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterEach
  void the_next_client_is_served() {
    assertThat(Api.data("{ state(code: \"TR\") { code } }").at("/state/code").textValue())
        .isEqualTo("TR");
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("TOKEN_LIMIT_EXCEEDED", "{" + "__typename ".repeat(10_000) + "}"),
        Arguments.of("TOKEN_LIMIT_EXCEEDED", "{".repeat(1_000_000)),
        Arguments.of("TOKEN_LIMIT_EXCEEDED", "{state(code:" + "[".repeat(1_000_000)),
        Arguments.of("DEPTH_LIMIT_EXCEEDED", "{state(code:" + "[".repeat(1_900)),
        Arguments.of("DEPTH_LIMIT_EXCEEDED", "{a".repeat(900)),
        Arguments.of(
            "DEPTH_LIMIT_EXCEEDED", "{" + "...{".repeat(400) + "__typename" + "}".repeat(401)),
        Arguments.of("GRAPHQL_VALIDATION_FAILED", cycle(3)),
        Arguments.of("DEPTH_LIMIT_EXCEEDED", cycle(200)),
        Arguments.of(
            "GRAPHQL_VALIDATION_FAILED", "{__schema{types{fields{type{fields{type{name}}}}}}}"),
        Arguments.of("GRAPHQL_VALIDATION_FAILED", "{" + "n".repeat(60_000) + "}"),
        Arguments.of("TOKEN_LIMIT_EXCEEDED", "{__typename}" + " ".repeat(1_000_000)),
        Arguments.of(
            "TOKEN_LIMIT_EXCEEDED", "{states(first:" + "9".repeat(100_000) + "){totalCount}}"),
        Arguments.of("GRAPHQL_VALIDATION_FAILED", "{states(first:1e400){totalCount}}"),
        Arguments.of("GRAPHQL_VALIDATION_FAILED", "{projects(filter:{minCost:\"x\"}){totalCount}}"),
        Arguments.of(
            "BAD_USER_INPUT",
            "{projects(filter:{costCurrency:\"USD\" minCost:1e999999999}){totalCount}}"),
        Arguments.of("GRAPHQL_PARSE_FAILED", "{states\u0000{totalCount}}"),
        Arguments.of("GRAPHQL_PARSE_FAILED", "{états{totalCount}}"),
        Arguments.of("BAD_USER_INPUT", "{meetings(filter:{text:\"\\u0000\"}){totalCount}}"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_hostile_document_is_refused_with_the_code_of_its_fault(String code, String document)
      throws IOException {
    String body = JSON.writeValueAsString(Map.of("query", document));
    assertThat(post(body.getBytes(UTF_8)).at("/errors/0/extensions/code").textValue())
        .isEqualTo(code);
  }

  /** As a whole number, the last but one would have a hundred million digits. */
  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e-1001", "1e100000000", "1e999999999"})
  void a_power_of_ten_that_nobody_can_write_out_is_too_much(String number) throws IOException {
    String body = "{\"query\": \"query($v: Int) { states(first: $v) { totalCount } }\",";
    JsonNode answer = post((body + "\"variables\": {\"v\": " + number + "}}").getBytes(UTF_8));
    assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("BAD_REQUEST");
    assertThat(answer.at("/errors/0/message").textValue()).contains("at most 1000 digits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$v: Int            | states(first: $v) { totalCount }               | 99999999999999999999",
        "$v: Int            | states(first: $v) { totalCount }               | 1.5",
        "$v: String!        | state(code: $v) { code }                       | {\"a\": {\"b\": []}}",
        "$v: [String!]      | states(filter: {codes: $v}) { totalCount }     | [[[[[[\"TR\"]]]]]]",
        "$v: MeetingFilter  | meetings(filter: $v) { totalCount }            | {\"text\": {\"text\": 1}}",
        "$v: MeetingFilter  | meetings(filter: $v) { totalCount }            | {\"text\": \"\\u0000\"}",
        "$v: [ID!]!         | nodes(ids: $v) { id }                          | [null]",
      })
  void a_hostile_variable_is_bad_user_input(String variable, String field, String value)
      throws IOException {
    String body = "{\"query\": \"query(%s) { %s }\", \"variables\": {\"v\": %s}}";
    assertThat(
            post(body.formatted(variable, field, value).getBytes(UTF_8))
                .at("/errors/0/extensions/code")
                .textValue())
        .isEqualTo("BAD_USER_INPUT");
  }

  @ParameterizedTest
  @ValueSource(ints = {900, 100_000})
  void variables_that_nest_deeply_are_refused(int levels) throws IOException {
    String body =
        "{\"query\": \"query($v: [String!]) { states(filter: {codes: $v}) { totalCount } }\","
            + " \"variables\": {\"v\": "
            + "[".repeat(levels)
            + "]".repeat(levels)
            + "}}";
    assertThat(post(body.getBytes(UTF_8)).at("/errors/0/extensions/code").textValue())
        .isIn("BAD_USER_INPUT", "BAD_REQUEST");
  }

  @Test
  void more_variables_than_anybody_needs_are_refused() throws IOException {
    String body =
        "{\"query\": \"{ __typename }\", \"variables\": {\"v\": [%s0]}}"
            .formatted("{\"a\": 1},".repeat(5_000));
    JsonNode error = post(body.getBytes(UTF_8)).at("/errors/0");
    assertThat(error.at("/extensions/code").textValue()).isEqualTo("BAD_REQUEST");
    assertThat(error.path("message").textValue()).contains("at most 10000 names");
  }

  @ParameterizedTest
  @CsvSource({"Accept-Language, 'x,', 200", "X-Dataset-Version, '1.', 400"})
  void a_header_of_thousands_of_parts_is_looked_at_in_no_time(
      String header, String part, int status) {
    given()
        .header(header, part.repeat(8_000 / part.length()) + "1")
        .queryParam("query", "{ __typename }")
        .get("/graphql")
        .then()
        .statusCode(status);
  }

  /** Bytes are written as the Latin-1 characters of the same numbers. */
  static Stream<Arguments> bytes() {
    return Stream.of(
        Arguments.of("a byte that begins no character", "{\"query\": \"{ \u00ff }\"}"),
        Arguments.of(
            "a cut character", "{\"query\": \"{ state(code: \\\"\u00c3(\\\") { code } }\"}"),
        Arguments.of(
            "an overlong NUL", "{\"query\": \"{ state(code: \\\"\u00c0\u0080\\\") { code } }\"}"),
        Arguments.of(
            "an encoded surrogate",
            "{\"query\": \"{ state(code: \\\"\u00ed\u00a0\u0080\\\") { code } }\"}"),
        Arguments.of("a NUL between members", "{\u0000\"query\": \"{ __typename }\"}"),
        Arguments.of("a raw NUL in a string", "{\"query\": \"{ \u0000 __typename }\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytes")
  void a_body_that_is_no_text_is_no_request(String what, String body) throws IOException {
    assertThat(post(body.getBytes(ISO_8859_1)).at("/errors/0/extensions/code").textValue())
        .isEqualTo("BAD_REQUEST");
  }

  @Test
  void a_byte_order_mark_before_the_body_or_the_document_is_passed_over() throws IOException {
    assertThat(
            post("\ufeff{\"query\": \"{ __typename }\"}".getBytes(UTF_8))
                .at("/data/__typename")
                .textValue())
        .isEqualTo("Query");
    assertThat(
            post("{\"query\": \"\ufeff{ __typename }\"}".getBytes(UTF_8))
                .at("/data/__typename")
                .textValue())
        .isEqualTo("Query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{ state(code: \\\"\\ud800\\\") { code } }\"}",
        "{\"query\": \"{ state(code: \\\"\\\\ud800\\\") { code } }\"}",
        "{\"query\": \"query($c: String!) { state(code: $c) { code } }\", \"variables\": {\"c\": \"\\udc00x\"}}",
        "{\"query\": \"query($c: String!) { meetings(filter: {text: $c}) { totalCount } }\", \"variables\": {\"c\": \"\\udc00x\"}}",
        "{\"query\": \"query($c: String!) { meetings(filter: {topics: [$c]}) { totalCount } }\", \"variables\": {\"c\": \"\\udc00x\"}}",
      })
  void half_a_character_is_refused_or_matches_nothing(String body) throws IOException {
    JsonNode response = post(body.getBytes(UTF_8));

    assertThat(response.findValuesAsText("code")).doesNotContain("INTERNAL");
    assertThat(response.toString()).doesNotContain("did you mean ?");
  }

  private static JsonNode post(byte[] body) throws IOException {
    return JSON.readTree(
        given().contentType("application/json").body(body).post("/graphql").asByteArray());
  }

  private static String cycle(int fragments) {
    return "{...F0} "
        + IntStream.range(0, fragments)
            .mapToObj(i -> "fragment F%d on Query{...F%d} ".formatted(i, (i + 1) % fragments))
            .collect(joining());
  }
}
