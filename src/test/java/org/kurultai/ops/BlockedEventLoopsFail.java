package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails each test class during which an event loop was held: work that blocks belongs on a worker.
 * Registered as a service, so that no test has to ask for it and none can leave it out.
 */
public final class BlockedEventLoopsFail implements BeforeAllCallback, AfterAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    BlockedEventLoops.heard();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    expectNone(context.getDisplayName());
  }

  static void expectNone(String during) {
    assertThat(BlockedEventLoops.heard().take())
        .as("warnings of Vert.x about blocked threads during %s", during)
        .isEmpty();
  }
}
