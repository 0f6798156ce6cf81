package org.kurultai.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;

/**
 * Reads requests. What follows from an address or a header alone is kept, since clients repeat them
 * to the letter: to decode them anew would cost more than to send an answer that is kept.
 */
@Singleton
class Readings {

  private static final String COST = "X-Request-Cost";
  private static final int MAXIMUM_PREFERENCES = 1_000;
  private static final long MAXIMUM_BYTES = 16 << 20;

  /** Of the address's text and of what it is decoded to. */
  private static final int BYTES_PER_CHARACTER = 6;

  private final Engine engine;
  private final PersistedDocuments documents;
  private final Cache<Headers, Preferences> preferences =
      Caffeine.newBuilder().maximumSize(MAXIMUM_PREFERENCES).build();
  private final Cache<Address, Operation> operations =
      Caffeine.newBuilder()
          .maximumWeight(MAXIMUM_BYTES)
          .<Address, Operation>weigher((address, operation) -> address.weight())
          .build();

  Readings(Engine engine, PersistedDocuments documents) {
    this.engine = engine;
    this.documents = documents;
  }

  private record Headers(@Nullable String accept, @Nullable String acceptLanguage) {}

  private record Preferences(MediaType type, List<LanguageRange> languages) {

    static Preferences of(Headers headers) {
      return new Preferences(
          MediaType.accepted(headers.accept), Languages.accepted(headers.acceptLanguage));
    }
  }

  private record Address(@Nullable String query, boolean tellsCost) {

    int weight() {
      return BYTES_PER_CHARACTER * ((query == null ? 0 : query.length()) + 100);
    }
  }

  /**
   * What a GET asks for.
   *
   * @throws HttpProblem where it is no GraphQL request
   */
  Reading ofGet(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Preferences preferred = preferences(request);
    Operation operation =
        operations.get(
            new Address(request.query(), tellsCost(request)),
            address ->
                safe(
                    operation(
                        RequestReader.fromAddress(exchange.queryParams()), address.tellsCost)));
    return new Reading(operation, preferred.type, preferred.languages);
  }

  /**
   * What a POST asks for.
   *
   * @throws HttpProblem where it is no GraphQL request
   */
  Reading ofPost(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Preferences preferred = preferences(request);
    Operation operation =
        operation(RequestReader.fromBody(exchange.body().buffer()), tellsCost(request));
    return new Reading(operation, preferred.type, preferred.languages);
  }

  private Preferences preferences(HttpServerRequest request) {
    Headers headers =
        new Headers(
            request.getHeader(HttpHeaders.ACCEPT), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return preferences.get(headers, Preferences::of);
  }

  private static boolean tellsCost(HttpServerRequest request) {
    return request.headers().contains(COST, "true", true);
  }

  private Operation operation(Parameters parameters, boolean tellsCost) {
    return new Operation(
        documents.find(parameters.query(), parameters.documentId()),
        parameters.operationName(),
        parameters.variables(),
        parameters.tellCost() || tellsCost);
  }

  private Operation safe(Operation operation) {
    if (engine.isMutation(operation)) {
      throw HttpProblem.methodNotAllowed(
          HttpMethod.POST.name(), "A mutation changes the record: send it by POST.");
    }
    return operation;
  }
}
