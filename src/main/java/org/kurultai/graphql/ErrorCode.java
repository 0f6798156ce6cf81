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
  /** The document has too many tokens, or its fragments spread out to too many fields. */
  TOKEN_LIMIT_EXCEEDED,
  /** The document nests too deeply. */
  DEPTH_LIMIT_EXCEEDED,
  /** The operation has too many aliases. */
  ALIAS_LIMIT_EXCEEDED,
  /** The operation has too many fields at its root. */
  ROOT_FIELD_LIMIT_EXCEEDED,
  /** The operation has too many directives. */
  DIRECTIVE_LIMIT_EXCEEDED,
  /** A page, or a list of ids, is too long. */
  PAGE_SIZE_LIMIT_EXCEEDED,
  /** The answer may hold too many objects. */
  COST_LIMIT_EXCEEDED,
  /** Too many fields of the answer failed. */
  ERROR_LIMIT_EXCEEDED,
  /** No document is known under the id or hash that was sent in place of one. */
  PERSISTED_QUERY_NOT_FOUND,
  /** The document is none of those that this service executes. */
  DOCUMENT_NOT_TRUSTED,
  /** The request's body is too large. */
  BODY_LIMIT_EXCEEDED,
  /** The response would be too large. */
  RESPONSE_LIMIT_EXCEEDED,
  /** The request took longer than it may. */
  TIMEOUT,
  /** A statement took longer than Postgres may spend on one. */
  STATEMENT_TIMEOUT,
  /** As many requests as may be are under way, or too much is held for slow clients. */
  OVERLOADED,
  /** The service cannot answer now, though it may later. */
  UNAVAILABLE,
  /** The service failed; the log says how, under the request's id. */
  INTERNAL;

  /** Whether it is the service's state that stands in the way, not what was asked. */
  public boolean isOutage() {
    return switch (this) {
      case UNAVAILABLE, OVERLOADED, TIMEOUT, STATEMENT_TIMEOUT -> true;
      default -> false;
    };
  }
}
