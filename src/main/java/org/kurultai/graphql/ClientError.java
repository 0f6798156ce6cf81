package org.kurultai.graphql;

import java.util.Map;

/**
 * A failure that the client is told of. Its message says what is wrong and what would be right; it
 * never carries anything internal.
 */
public abstract class ClientError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String message;

  /** A failure with its explanation. */
  protected ClientError(String message) {
    super(message, null, false, false);
    this.message = message;
  }

  /** What is wrong and what would be right. */
  public String message() {
    return message;
  }

  /** The members of the error's {@code extensions}, {@code code} among them. */
  public abstract Map<String, Object> extensions();
}
