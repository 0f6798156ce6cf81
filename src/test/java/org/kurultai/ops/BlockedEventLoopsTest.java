package org.kurultai.ops;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockedEventLoopsTest {

  @AfterEach
  void forget_what_was_provoked_here() {
    BlockedEventLoops.heard().take();
  }

  @Test
  void holding_an_event_loop_fails_the_test_class_and_names_the_thread() throws Exception {
    holdAnEventLoopUntilItIsNoticed();

    assertThatThrownBy(() -> BlockedEventLoopsFail.expectNone("this test"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("this test")
        .hasMessageContaining("vert.x-eventloop-thread")
        .hasMessageContaining("has been blocked for");
  }

  @Test
  void a_warning_is_held_against_one_test_class_only() throws Exception {
    holdAnEventLoopUntilItIsNoticed();

    assertThat(BlockedEventLoops.heard().take()).isNotEmpty();
    assertThat(BlockedEventLoops.heard().take()).isEmpty();
  }

  private static void holdAnEventLoopUntilItIsNoticed() throws Exception {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setMaxEventLoopExecuteTimeUnit(MILLISECONDS)
                .setMaxEventLoopExecuteTime(20)
                .setBlockedThreadCheckInterval(10));
    try {
      CompletableFuture<Void> noticed = new CompletableFuture<>();
      vertx.runOnContext(
          start -> {
            long deadline = System.nanoTime() + SECONDS.toNanos(10);
            while (BlockedEventLoops.heard().isSilent() && System.nanoTime() < deadline) {
              Thread.onSpinWait();
            }
            noticed.complete(null);
          });
      noticed.get(20, SECONDS);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(20, SECONDS);
    }
  }
}
