package org.kurultai.graphql.limit;

import java.util.Map;

/**
 * How many objects the answer to an operation may hold.
 *
 * @param requested as page sizes let expect
 * @param limit the most that is allowed
 */
public record Cost(long requested, int limit) {

  /** Whether the operation is to be refused. */
  public boolean exceeded() {
    return requested > limit;
  }

  /** What a client is told, in {@code extensions.cost}. */
  public Map<String, Object> told() {
    return Map.of("requested", requested, "limit", limit);
  }
}
