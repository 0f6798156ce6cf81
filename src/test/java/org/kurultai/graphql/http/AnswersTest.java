package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.execution.Operation;

/** Whether an answer is kept shows in the statements that its question costs. */
@QuarkusTest
class AnswersTest {

  private static final Operation NAME =
      new Operation("{ state(code: \"TM\") { name } }", null, Map.of(), false);

  private static final Operation CODE =
      new Operation("{ state(code: \"TM\") { code } }", null, Map.of(), false);

  @Inject OwnAnswers answers;

  @Test
  void what_is_kept_is_asked_again_tomorrow_and_after_a_write() throws Exception {
    assertThat(answers.statementsOf(NAME)).isPositive();
    assertThat(answers.statementsOf(NAME)).isZero();
    answers.setClock("2026-11-24T23:59:59.999Z");
    assertThat(answers.statementsOf(NAME)).isZero();
    answers.setClock("2026-11-25T00:00:00Z");
    assertThat(answers.statementsOf(NAME)).as("the day after").isPositive();
    assertThat(answers.statementsOf(NAME)).isZero();
    answers.setEpoch(OptionalLong.of(2));
    assertThat(answers.statementsOf(NAME)).as("after a write").isPositive();
  }

  @Test
  void nothing_is_kept_while_writes_cannot_be_heard() throws Exception {
    assertThat(answers.statementsOf(NAME)).isPositive();
    answers.setEpoch(OptionalLong.empty());
    assertThat(answers.statementsOf(NAME)).isPositive();
    assertThat(answers.statementsOf(NAME)).isPositive();
  }

  @Test
  void nothing_is_kept_where_no_byte_may_be() throws Exception {
    answers.begin(Map.of("kurultai.responses.kept-bytes", "0"));
    assertThat(answers.statementsOf(NAME)).isPositive();
    assertThat(answers.statementsOf(NAME)).isPositive();
  }

  /** Each of them takes some 940 bytes with its question. */
  @Test
  void an_answer_makes_room_for_another_that_is_asked_for_more_often() throws Exception {
    answers.begin(Map.of("kurultai.responses.kept-bytes", "1200"));
    assertThat(answers.statementsOf(NAME)).isPositive();
    assertThat(answers.statementsOf(NAME)).isZero();
    int asked = 0;
    while (answers.statementsOf(CODE) > 0) {
      assertThat(++asked).as("times, and still not kept").isLessThan(100);
    }
    assertThat(answers.statementsOf(NAME)).isPositive();
  }

  @Test
  void the_order_of_variables_makes_no_difference_but_their_values_do() throws Exception {
    assertThat(answers.statementsOf(named("{\"code\": \"TM\", \"lang\": \"tk\"}"))).isPositive();
    assertThat(answers.statementsOf(named("{\"lang\": \"tk\", \"code\": \"TM\"}"))).isZero();
    assertThat(answers.statementsOf(named("{\"lang\": \"ru\", \"code\": \"TM\"}"))).isPositive();
  }

  @Test
  void an_answer_that_cannot_be_counted_fails_and_is_still_heard_of() {
    answers
        .figures()
        .config()
        .meterFilter(
            MeterFilter.deny(
                figure -> {
                  if (figure.getName().equals("kurultai.graphql.requests")) {
                    throw new IllegalStateException("no room for a figure");
                  }
                  return false;
                }));
    assertThatThrownBy(() -> OwnAnswers.await(answers.ask(NAME)))
        .hasRootCauseMessage("no room for a figure");
  }

  private static Operation named(String variables) {
    return new Operation(
        "query($code: String!, $lang: String) { state(code: $code) { name(lang: $lang) } }",
        null,
        new JsonObject(variables).getMap(),
        false);
  }
}
