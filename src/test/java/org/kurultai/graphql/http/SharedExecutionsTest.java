package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kurultai.LockedTable;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.http.SharedAnswer.Pending;
import org.kurultai.store.Statements;

/** Equal questions that come while one of them is executed. */
@QuarkusTest
class SharedExecutionsTest {

  private static final int JOINED = 20;
  private static final Map<String, String> ONE_AT_A_TIME =
      Map.of("kurultai.limits.requests-in-flight", "1");

  @Inject OwnAnswers answers;
  @Inject LockedTable locked;
  @Inject Statements statements;

  @Test
  void equal_questions_that_come_at_once_are_executed_once() throws Exception {
    Operation one = operation("{ state(code: \"TM\") { name } }");
    long alone = answers.statementsOf(one);
    assertThat(alone).isPositive();
    answers.begin(Map.of());
    long before = statements.issued();
    List<CompletableFuture<Pending>> asked = new ArrayList<>();
    locked.during(
        "state",
        () -> {
          for (int i = 0; i <= JOINED; i++) {
            asked.add(answers.ask(one));
          }
          eventually(() -> answers.gauge("joined") == JOINED);
        });
    for (CompletableFuture<Pending> each : asked) {
      assertThat(text(each)).contains("Turkmenistan");
    }
    assertThat(statements.issued() - before).isEqualTo(alone);
  }

  @Test
  void those_who_share_an_execution_are_counted_each_and_prove_its_name_once() throws Exception {
    Operation shared = operation("query MetricsOfTopics { topics { slug } }");
    List<CompletableFuture<Pending>> asked = new ArrayList<>();
    locked.during(
        "topic",
        () -> {
          for (int i = 0; i < OperationNames.PROVEN; i++) {
            asked.add(answers.ask(shared));
          }
          eventually(() -> answers.gauge("joined") == OperationNames.PROVEN - 1);
          assertThat(answers.gauge("in.flight")).isEqualTo(1);
          locked.awaitWaiting(1);
        });
    for (CompletableFuture<Pending> each : asked) {
      OwnAnswers.await(each);
    }
    assertThat(answers.figures().find("kurultai.graphql.requests").timers())
        .singleElement()
        .returns(OperationNames.OTHER, timer -> timer.getId().getTag("operation"))
        .returns((long) OperationNames.PROVEN, Timer::count);
  }

  @Test
  void an_answer_that_is_kept_or_already_under_way_comes_though_nothing_more_is_executed()
      throws Exception {
    answers.begin(ONE_AT_A_TIME);
    Operation state = operation("{ state(code: \"TR\") { code } }");
    Operation equal = operation("{ equal: topics { slug } }");
    answers.statementsOf(state);
    List<CompletableFuture<Pending>> waiting = new ArrayList<>();
    locked.during(
        "topic",
        () -> {
          waiting.add(answers.ask(equal));
          locked.awaitWaiting(1);
          for (int i = 0; i < JOINED; i++) {
            waiting.add(answers.ask(equal));
          }
          eventually(() -> answers.gauge("joined") == JOINED);
          assertThat(text(answers.ask(state))).contains("TR");
          assertTurnedAway(operation("{ another: __typename }"));
        });
    for (CompletableFuture<Pending> each : waiting) {
      assertThat(text(each)).contains("\"equal\"").isEqualTo(text(waiting.get(0)));
    }
    assertThat(answers.gauge("joined")).isZero();
  }

  @Test
  void an_execution_takes_its_place_until_it_ends_although_who_began_it_has_left()
      throws Exception {
    answers.begin(ONE_AT_A_TIME);
    Operation left = operation("{ left: topics { slug } }");
    List<CompletableFuture<Pending>> stays = new ArrayList<>();
    locked.during(
        "topic",
        () -> {
          Pending leaves = answers.ask(left).join();
          locked.awaitWaiting(1);
          stays.add(answers.ask(left));
          stays.get(0).join();
          leaves.leave();
          assertTurnedAway(operation("{ third: __typename }"));
          assertThat(answers.gauge("in.flight")).isEqualTo(1);
        });
    assertThat(text(stays.get(0))).contains("\"left\"");
    assertThat(answers.gauge("in.flight")).isZero();
  }

  private void assertTurnedAway(Operation operation) {
    assertThatThrownBy(() -> OwnAnswers.await(answers.ask(operation)))
        .hasCauseInstanceOf(HttpProblem.class)
        .cause()
        .extracting(problem -> ((HttpProblem) problem).status())
        .isEqualTo(503);
  }

  private static String text(CompletableFuture<Pending> asked) throws Exception {
    return OwnAnswers.await(asked).body(ContentCoding.IDENTITY).toString();
  }

  private static Operation operation(String document) {
    return new Operation(document, null, Map.of(), false);
  }
}
