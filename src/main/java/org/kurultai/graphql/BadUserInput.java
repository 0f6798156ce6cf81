package org.kurultai.graphql;

import java.util.Map;

/** An argument that cannot be served as given. */
public final class BadUserInput extends ClientError {

  private static final long serialVersionUID = 1L;

  private final String argument;

  /**
   * Explains an argument's error.
   *
   * @param argument the path of the argument within its field, such as {@code filter.anyState[0]}
   * @param message what is wrong and what would be right
   */
  public BadUserInput(String argument, String message) {
    super(argument + ": " + message);
    this.argument = argument;
  }

  @Override
  public Map<String, Object> extensions() {
    return Map.of("code", ErrorCode.BAD_USER_INPUT, "argument", argument);
  }
}
