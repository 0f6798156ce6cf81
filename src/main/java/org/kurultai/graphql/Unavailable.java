package org.kurultai.graphql;

import java.util.Map;

/** Something that the service cannot give now, though it may later. */
public final class Unavailable extends ClientError {

  /** After how many seconds it is worth asking again. */
  public static final String SECONDS_TO_RETRY = "1";

  private static final long serialVersionUID = 1L;

  /** Explains what is missing. */
  public Unavailable(String message) {
    super(message);
  }

  @Override
  public Map<String, Object> extensions() {
    return Map.of("code", ErrorCode.UNAVAILABLE);
  }
}
