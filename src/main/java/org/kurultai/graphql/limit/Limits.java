package org.kurultai.graphql.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The most that one request, one WebSocket, or all of them may ask for, under {@code
 * kurultai.limits}. All are positive.
 */
@ConfigMapping(prefix = "kurultai.limits")
public interface Limits {

  /** Bytes of a request's body. */
  @WithDefault("1M")
  @WithConverter(Positive.Size.class)
  MemorySize bodyBytes();

  /**
   * Tokens of a document, punctuation and comments included; white space is none. Also the fields
   * and fragments that it makes once each fragment stands wherever it is spread.
   */
  @WithDefault("2000")
  @WithConverter(Positive.Count.class)
  int tokens();

  /** Fields within fields, the root field and the leaf included, and fragments within fragments. */
  @WithDefault("20")
  @WithConverter(Positive.Count.class)
  int depth();

  /** Aliases of an operation, those of a fragment as often as it is spread. */
  @WithDefault("50")
  @WithConverter(Positive.Count.class)
  int aliases();

  /** Fields at the root of an operation. */
  @WithDefault("30")
  @WithConverter(Positive.Count.class)
  int rootFields();

  /** Directives of an operation, those of a fragment as often as it is spread. */
  @WithDefault("50")
  @WithConverter(Positive.Count.class)
  int directives();

  /** Items of one page, and ids of one {@code nodes}. */
  @WithDefault("100")
  @WithConverter(Positive.Count.class)
  int pageSize();

  /** Objects that the answer may hold, as page sizes let expect, and as they come. */
  @WithDefault("50000")
  @WithConverter(Positive.Count.class)
  int cost();

  /** Errors of one response. */
  @WithDefault("1000")
  @WithConverter(Positive.Count.class)
  int errors();

  /** Bytes of a response's body, before compression. */
  @WithDefault("8M")
  @WithConverter(Positive.Size.class)
  MemorySize responseBytes();

  /** Bytes that are held for all clients together: of what comes slowly, or is read slowly. */
  @WithDefault("64M")
  @WithConverter(Positive.Size.class)
  MemorySize heldBytes();

  /** Time from the reading of a request to its answer. */
  @WithDefault("10s")
  @WithConverter(Positive.Time.class)
  Duration requestTime();

  /** Time that Postgres may spend on one statement. */
  @WithDefault("5s")
  @WithConverter(Positive.Time.class)
  Duration statementTime();

  /**
   * Requests that are executed at once; one more is turned away. Six for each connection to
   * Postgres: of twice as many, half waited for a connection in vain (StormIT).
   */
  @WithDefault("128")
  @WithConverter(Positive.Count.class)
  int requestsInFlight();

  /** Operations that run at once on one WebSocket; one more is turned away. */
  @WithDefault("32")
  @WithConverter(Positive.Count.class)
  int socketOperations();

  /** Time for a WebSocket's client to begin, by the message {@code connection_init}. */
  @WithDefault("3s")
  @WithConverter(Positive.Time.class)
  Duration socketInitTime();

  /** Time that a WebSocket stays open while nothing comes over it and nothing runs. */
  @WithDefault("5m")
  @WithConverter(Positive.Time.class)
  Duration socketIdleTime();
}
