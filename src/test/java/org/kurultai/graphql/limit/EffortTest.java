package org.kurultai.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

/** What shows only while an operation runs stops it there. */
@QuarkusTest
class EffortTest {

  /** Twenty states, each with as many names in a language that is none. */
  private static String misnamed(String names) {
    return "{ states { nodes { " + names + " } } }";
  }

  private static String aliases(int count) {
    return String.join(
        " ", IntStream.range(0, count).mapToObj(i -> "a" + i + ": name(lang: \"!\")").toList());
  }

  @Test
  void as_many_errors_as_may_be_are_told() {
    JsonNode response = Api.ask(misnamed(aliases(50)), Map.of(), Map.of());

    assertThat(response.path("errors")).hasSize(1_000);
    assertThat(response.findValuesAsText("code")).containsOnly("BAD_USER_INPUT");
  }

  @Test
  void one_error_more_and_there_is_no_other() {
    JsonNode response = Api.ask(misnamed(aliases(50) + " name(lang: \"!\")"), Map.of(), Map.of());

    refused(response, "ERROR_LIMIT_EXCEEDED");
    assertThat(response.at("/errors/0/extensions/limit").intValue()).isEqualTo(1_000);
    assertThat(response.at("/errors/0/message").textValue()).contains("1000 errors: ");
  }

  /** Of 161,051 ways over its eleven documents and back. */
  @Test
  void more_objects_than_may_be_are_not_made() {
    JsonNode response = Api.ask(summit(5, "code"), Map.of(), Map.of());

    refused(response, "COST_LIMIT_EXCEEDED");
    assertThat(response.at("/extensions/cost/requested").intValue()).isBetween(50_001, 51_000);
    assertThat(response.at("/extensions/cost/limit").intValue()).isEqualTo(50_000);
    assertThat(response.at("/errors/0/message").textValue()).contains("50000 objects, though");
  }

  @Test
  void more_errors_than_may_be_are_not_made() {
    refused(Api.ask(summit(4, "name(lang: \"!\")"), Map.of(), Map.of()), "ERROR_LIMIT_EXCEEDED");
  }

  /** From a summit to its documents, as often, and to their states; each list is longer than 5. */
  private static String summit(int times, String ofStates) {
    return "{ meeting(slug: \"bishkek-2024\") {"
        + "documents { meeting {".repeat(times)
        + "states {"
        + ofStates
        + "}"
        + "}".repeat(2 * times + 2);
  }

  @Test
  void time_that_is_over_is_seen_between_two_objects() {
    List<LimitExceeded> refusals = new ArrayList<>();
    Effort effort = new Effort(Integer.MAX_VALUE, 10, Duration.ofNanos(1));
    effort.whenRefused(refusals::add);

    assertThat(effort.came(1_000)).isTrue();
    assertThat(effort.came(1)).isFalse();
    assertThat(effort.came(1)).isFalse();
    assertThat(effort.failed()).isFalse();

    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0).getUnderlyingErrors().get(0).getExtensions())
        .hasToString("{code=TIMEOUT}");
  }

  private static void refused(JsonNode response, String code) {
    assertThat(response.has("data")).isFalse();
    assertThat(response.path("errors")).as(code).hasSize(1);
    assertThat(response.at("/errors/0/extensions/code").textValue()).isEqualTo(code);
  }
}
