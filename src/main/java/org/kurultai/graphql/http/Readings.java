package org.kurultai.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.execution.Operation;

/**
 * Reads requests. GETs that come again and again, equal to the letter, are read twice and no more:
 * to decode them anew would cost more than to send an answer that is kept.
 */
@Singleton
class Readings {

  private static final CharSequence COST = HttpHeaders.createOptimized("X-Request-Cost");
  private static final long MAXIMUM_BYTES = 16 << 20;

  /** Of the address's text and of what it is decoded to. */
  private static final int BYTES_PER_CHARACTER = 6;

  /** A power of two. */
  private static final int SEEN = 1 << 12;

  private final PersistedDocuments documents;
  private final Cache<Get, Reading> gets =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAXIMUM_BYTES)
          .<Get, Reading>weigher((get, reading) -> get.weight())
          .build();

  /** Hashes of the last GETs that are not kept: what comes but once is not worth it. */
  private final AtomicIntegerArray seen = new AtomicIntegerArray(SEEN);

  Readings(PersistedDocuments documents) {
    this.documents = documents;
  }

  /** All of a GET that its reading depends on. */
  private record Get(
      @Nullable String query,
      @Nullable String accept,
      @Nullable String acceptLanguage,
      boolean cost) {

    int weight() {
      int characters =
          Stream.of(query, accept, acceptLanguage)
              .filter(Objects::nonNull)
              .mapToInt(String::length)
              .sum();
      return BYTES_PER_CHARACTER * (characters + 100);
    }
  }

  /**
   * What a GET asks for.
   *
   * @throws HttpProblem where it is no GraphQL request
   */
  Reading ofGet(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Get get =
        new Get(
            request.query(),
            Weighted.header(request, HttpHeaders.ACCEPT),
            Weighted.header(request, HttpHeaders.ACCEPT_LANGUAGE),
            asksForCost(request));
    Reading known = gets.getIfPresent(get);
    return known != null ? known : readGet(exchange, get);
  }

  private Reading readGet(RoutingContext exchange, Get get) {
    Parameters parameters = RequestReader.fromAddress(exchange.queryParams());
    Reading reading = read(exchange.request(), parameters);
    if (reading.newId() == null && comesAgain(get)) {
      gets.put(get, reading);
    }
    return reading;
  }

  private boolean comesAgain(Get get) {
    int hash = get.hashCode();
    return seen.getAndSet(hash & (SEEN - 1), hash) == hash;
  }

  /**
   * What a POST asks for.
   *
   * @throws HttpProblem where it is no GraphQL request
   */
  Reading ofPost(HttpServerRequest request, Buffer body) {
    return read(request, RequestReader.fromBody(body));
  }

  private Reading read(HttpServerRequest request, Parameters parameters) {
    MediaType type = MediaType.accepted(Weighted.header(request, HttpHeaders.ACCEPT));
    Operation operation =
        new Operation(
            documents.find(parameters.query(), parameters.documentId()),
            parameters.operationName(),
            parameters.variables(),
            parameters.tellCost() || asksForCost(request));
    String languages = Weighted.header(request, HttpHeaders.ACCEPT_LANGUAGE);
    return new Reading(
        new Inquiry(operation, Languages.accepted(languages)), type, parameters.newId());
  }

  /** Has the document of a request that was answered known by the id that it came with. */
  void register(Reading reading) {
    documents.register(reading.inquiry().operation().document(), reading.newId());
  }

  /** Whether a client wants to know what it asks for costs. */
  static boolean asksForCost(HttpServerRequest request) {
    return "true".equalsIgnoreCase(request.getHeader(COST));
  }
}
