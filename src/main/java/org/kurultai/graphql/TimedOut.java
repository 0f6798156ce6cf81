package org.kurultai.graphql;

import java.util.Map;

/** Something that took longer than it may, and was stopped. */
public final class TimedOut extends ClientError {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * Explains what took too long.
   *
   * @param code which of the times it is
   */
  public TimedOut(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  @Override
  public Map<String, Object> extensions() {
    return Map.of("code", code);
  }
}
