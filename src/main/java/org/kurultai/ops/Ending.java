package org.kurultai.ops;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says why the service ends, where it does not end by order. What an operator can put right is one
 * message without a stack trace, as which lines of which classes read it does not help.
 */
public final class Ending {

  private static final Logger LOG = Logger.getLogger(Ending.class);

  private Ending() {}

  /** Ends the process with this code. */
  public static void of(int code, @Nullable Throwable cause) {
    if (cause != null) {
      tell(cause);
    }
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, cause);
  }

  private static void tell(Throwable cause) {
    // Where the configuration is wrong there is no log yet.
    find(cause, ConfigurationException.class)
        .or(() -> find(cause, ConfigValidationException.class))
        .or(() -> find(cause, QuarkusBindException.class))
        .map(Throwable::getMessage)
        .ifPresentOrElse(
            System.err::println, () -> LOG.errorf(cause, "The service ends, as it failed"));
  }

  private static Optional<Throwable> find(Throwable cause, Class<? extends Throwable> type) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .filter(type::isInstance)
        .findFirst();
  }
}
