package org.kurultai.graphql.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Sql;

@QuarkusTest
class FieldErrorsTest {

  @Inject Sql sql;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "states(filter: {codes: [\"TR\", \"TRK\"]}) | filter.codes[1] | did you mean 'TR'",
        "states(first: -1)                      | first            | 0 items or more",
        "states(last: -3)                       | last             | 0 items or more",
        "states(first: 2, last: 2)              | last             | not both",
        "states(first: 2, before: \"x\")        | before           | not both",
        "states(after: \"x\")                   | after            | not a cursor of this list",
        "states(filter: {memberOf: \"otz\"})    | filter.memberOf  | did you mean 'ots'",
        "meetings(filter: {anyState: [\"TR\", \"tr\"]}) | filter.anyState[1] | 'TR'",
        "meetings(filter: {topics: [\"transprt\"]}) | filter.topics[0] | 'transport'",
        "meetings(filter: {period: {from: \"2026-02\", to: \"2026-01\"}}) | filter.period | before",
        "meetings(filter: {text: \"\\u0000\"})  | filter.text      | NUL",
        "projects(filter: {minCost: 5})         | filter.minCost   | costCurrency",
      })
  void a_wrong_argument_names_its_place_and_the_remedy(
      String field, String argument, String remedy) {
    JsonNode error = Api.error("{ " + field + " { totalCount } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    assertThat(error.path("message").asText()).startsWith(argument + ": ").contains(remedy);
    assertThat(error.at("/path/0").asText()).isEqualTo(field.replaceAll("\\(.*", ""));
    assertThat(error.at("/locations/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void a_long_unknown_slug_is_cut_in_the_message() {
    String slug = "x".repeat(5_000);
    assertThat(
            Api.error("{ meetings(filter: {persons: [\"" + slug + "\"]}) { totalCount } }")
                .path("message")
                .asText())
        .contains("'" + "x".repeat(100) + "…'")
        .hasSizeLessThan(400);
  }

  @Test
  void a_cursor_of_another_list_or_order_is_refused() {
    String cursor =
        Api.data("{ sources(first: 1) { pageInfo { endCursor } } }")
            .at("/sources/pageInfo/endCursor")
            .asText();
    Api.data("{ sources(first: 1, after: \"%s\") { nodes { slug } } }".formatted(cursor));
    JsonNode error =
        Api.error("{ states(first: 1, after: \"%s\") { nodes { code } } }".formatted(cursor));
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("after");
    String byName =
        Api.data("{ states(first: 1) { pageInfo { endCursor } } }")
            .at("/states/pageInfo/endCursor")
            .asText();
    assertThat(
            Api.error(
                    "{ states(orderBy: {field: CODE}, after: \"%s\") { nodes { code } } }"
                        .formatted(byName))
                .at("/extensions/code")
                .asText())
        .isEqualTo("BAD_USER_INPUT");
  }

  /** Each is well formed, yet no list of ours has such a place, nor has Postgres such a value. */
  @ParameterizedTest
  @CsvSource({
    "'meetings(orderBy: {field: DATE}', Meeting.DATE+, +999999999-01-01",
    "'meetings(orderBy: {field: ORDINAL}', Meeting.ORDINAL+, 99999999999",
    "'corridors(orderBy: {field: LENGTH}', Corridor.LENGTH+, 1E+1000000",
    "'states(orderBy: {field: NAME}', State.NAME+, nul\\0",
  })
  void a_forged_cursor_is_refused(String list, String order, String value) {
    String text = order + '\u001f' + value.replace("\\0", "\0") + '\u001f' + "x";
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    JsonNode error = Api.error("{ " + list + ", after: \"" + cursor + "\") { totalCount } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("after");
  }

  /** One statement fails three fields; the table is away for the length of the test. */
  @Test
  void an_inner_failure_is_logged_once_and_tells_the_client_nothing_but_the_request_id()
      throws SQLException {
    Records records = new Records();
    Logger logger = Logger.getLogger(FieldErrors.class.getName());
    logger.addHandler(records);
    try {
      sql.execute("alter table topic rename to topic_away");
      JsonNode response =
          Api.ask(
              "{ a: topics { slug } state(code: \"TR\") { code } b: topics { name } }",
              Map.of(),
              Map.of("X-Request-Id", "outage-1"));
      assertThat(response.path("errors")).isNotEmpty();
      for (JsonNode error : response.path("errors")) {
        assertThat(error.at("/extensions/code").asText()).isEqualTo("INTERNAL");
        assertThat(error.at("/extensions/requestId").asText()).isEqualTo("outage-1");
      }
      assertThat(response.toString())
          .contains("outage-1")
          .doesNotContainIgnoringCase("exception")
          .doesNotContain("org.kurultai")
          .doesNotContain("relation")
          .doesNotContain("select");
      assertThat(records.about("outage-1")).hasSize(1);
    } finally {
      sql.execute("alter table topic_away rename to topic");
      logger.removeHandler(records);
    }
  }

  private static final class Records extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    List<LogRecord> about(String requestId) {
      return records.stream().filter(record -> message(record).contains(requestId)).toList();
    }

    private static String message(LogRecord record) {
      return record instanceof org.jboss.logmanager.ExtLogRecord formatted
          ? formatted.getFormattedMessage()
          : record.getMessage();
    }

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
