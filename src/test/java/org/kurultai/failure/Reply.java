package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What a client sees.
 *
 * @param retryAfter seconds, as the header has them; empty where it is absent
 */
record Reply(int status, String retryAfter, JsonNode body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply of(int status, String retryAfter, String body) {
    try {
      return new Reply(status, retryAfter, JSON.readTree(body));
    } catch (IOException malformed) {
      throw new AssertionError(body, malformed);
    }
  }

  /** The code of the first error; empty where there is none. */
  String code() {
    return body.at("/errors/0/extensions/code").asText();
  }

  /** The service cannot read the record now, and says when to ask again. */
  Reply assertUnavailable() {
    assertThat(this).hasToString("503 UNAVAILABLE, Retry-After: 1");
    assertThat(body.toString()).doesNotContain("localhost", "Exception");
    return this;
  }

  /** All that was asked for has come. */
  Reply assertServed() {
    assertThat(this).as(body.toString()).hasToString("200");
    return this;
  }

  @Override
  public String toString() {
    return status
        + (code().isEmpty() ? "" : " " + code())
        + (retryAfter.isEmpty() ? "" : ", Retry-After: " + retryAfter);
  }
}
