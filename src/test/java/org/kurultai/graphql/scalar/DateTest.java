package org.kurultai.graphql.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

@QuarkusTest
class DateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2025-02-29",
        "+999999999-12-31",
        "0000-01-01",
        "2026-01",
        "2026",
        ""
      })
  void a_day_that_no_calendar_has_is_bad_user_input(String day) {
    JsonNode response =
        Api.ask(
            "query($on: Date) { states(filter: {memberOf: \"ots\", on: $on}) { totalCount } }",
            Map.of("on", day),
            Map.of());
    assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(response.at("/errors/0/message").asText())
        .contains("'" + day + "' is no day")
        .contains("2026-01-20");
  }

  @Test
  void a_wrong_day_in_the_document_is_refused_too() {
    JsonNode error =
        Api.error("{ states(filter: {memberOf: \"ots\", on: \"2026-02-30\"}) { totalCount } }");
    assertThat(error.path("message").asText()).contains("'2026-02-30' is no day");
  }

  @Test
  void a_leap_day_is_a_day() {
    JsonNode data =
        Api.data(
            "query($on: Date) { states(filter: {memberOf: \"ots\", on: $on}) { nodes { code } } }",
            Map.of("on", "2024-02-29"));
    assertThat(Api.texts(data, "code")).contains("TR");
  }
}
