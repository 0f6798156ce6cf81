package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.SetClock;
import org.kurultai.graphql.Epoch;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.limit.Limits;
import org.kurultai.store.Statements;

@QuarkusTest
class AnswersTest {

  private static final Operation NAME =
      new Operation("{ state(code: \"TM\") { name } }", null, Map.of(), false);

  private static final Operation CODE =
      new Operation("{ state(code: \"TM\") { code } }", null, Map.of(), false);

  @Inject Engine engine;
  @Inject Limits limits;
  @Inject ResponsesConfig config;
  @Inject RequestMetrics metrics;
  @Inject OperationTraces traces;
  @Inject Statements statements;
  @Inject Vertx vertx;

  private final SetClock clock = new SetClock();
  private OptionalLong epoch = OptionalLong.of(1);

  @Test
  void what_is_kept_is_asked_again_tomorrow_and_after_a_write() throws Exception {
    Answers answers = answers();
    assertThat(statementsOf(answers)).isPositive();
    assertThat(statementsOf(answers)).isZero();
    clock.set("2026-11-25T01:00:00Z");
    assertThat(statementsOf(answers)).as("the day after").isPositive();
    assertThat(statementsOf(answers)).isZero();
    epoch = OptionalLong.of(2);
    assertThat(statementsOf(answers)).as("after a write").isPositive();
  }

  @Test
  void nothing_is_kept_while_writes_cannot_be_heard() throws Exception {
    Answers answers = answers();
    assertThat(statementsOf(answers)).isPositive();
    epoch = OptionalLong.empty();
    assertThat(statementsOf(answers)).isPositive();
    assertThat(statementsOf(answers)).isPositive();
  }

  @Test
  void nothing_is_kept_where_no_byte_may_be() throws Exception {
    Answers answers = answers(settings(0));
    assertThat(statementsOf(answers)).isPositive();
    assertThat(statementsOf(answers)).isPositive();
  }

  /** Each of them takes some 940 bytes with its question. */
  @Test
  void an_answer_makes_room_for_another_that_is_asked_for_more_often() throws Exception {
    Answers answers = answers(settings(1_200));
    assertThat(statementsOf(NAME, answers)).isPositive();
    assertThat(statementsOf(NAME, answers)).isZero();
    int asked = 0;
    while (statementsOf(CODE, answers) > 0) {
      assertThat(++asked).as("times, and still not kept").isLessThan(100);
    }
    assertThat(statementsOf(NAME, answers)).isPositive();
  }

  private static ResponsesConfig settings(long keptBytes) {
    return new ResponsesConfig() {
      @Override
      public MemorySize keptBytes() {
        return new MemorySize(BigInteger.valueOf(keptBytes));
      }

      @Override
      public String cacheControl() {
        return "no-cache";
      }
    };
  }

  private Answers answers() {
    return answers(config);
  }

  private Answers answers(ResponsesConfig settings) {
    clock.set("2026-11-24T22:00:00Z");
    Epoch current = () -> epoch;
    return new Answers(engine, current, clock, limits, settings, metrics, traces);
  }

  private long statementsOf(Answers answers) throws Exception {
    return statementsOf(NAME, answers);
  }

  private long statementsOf(Operation operation, Answers answers) throws Exception {
    long before = statements.issued();
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    context.runOnContext(
        turn ->
            answers
                .to(new Inquiry(operation, List.of()), "test", null, false)
                .answer()
                .onComplete(done -> answer.completeAsync(done::result)));
    assertThat(answer.get(10, TimeUnit.SECONDS).isWhole()).isTrue();
    return statements.issued() - before;
  }
}
