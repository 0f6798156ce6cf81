package org.kurultai.graphql.document;

import java.util.Map;
import org.kurultai.graphql.ClientError;
import org.kurultai.graphql.ErrorCode;

/** A document that is not executed. */
public final class Refused extends ClientError {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  Refused(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** What kind of error it is. */
  public ErrorCode code() {
    return code;
  }

  @Override
  public Map<String, Object> extensions() {
    return Map.of("code", code);
  }
}
