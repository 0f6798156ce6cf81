package org.kurultai.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The value of {@code extensions.code} in an error: what kind it is, for programs. */
@RegisterForReflection
public enum ErrorCode {
  /** The HTTP request is no GraphQL request: its form, size or media type is wrong. */
  BAD_REQUEST,
  /** An argument or variable cannot be served as given. */
  BAD_USER_INPUT,
  /** The document breaks GraphQL's grammar. */
  GRAPHQL_PARSE_FAILED,
  /** The document does not fit the schema. */
  GRAPHQL_VALIDATION_FAILED,
  /** The service cannot answer now, though it may later. */
  UNAVAILABLE,
  /** The service failed; the log says how, under the request's id. */
  INTERNAL
}
