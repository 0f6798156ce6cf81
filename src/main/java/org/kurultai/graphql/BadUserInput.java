package org.kurultai.graphql;

/**
 * An argument that cannot be served as given. Its message reaches the client, so it says what is
 * wrong and what would be right; it never carries anything internal.
 */
public final class BadUserInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String argument;

  /**
   * @param argument the path of the argument within its field, such as {@code filter.anyState[0]}
   * @param message what is wrong and what would be right
   */
  public BadUserInput(String argument, String message) {
    super(message, null, false, false);
    this.argument = argument;
  }

  /** The path of the argument within its field. */
  public String argument() {
    return argument;
  }
}
