package org.kurultai.graphql.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.document.PersistedDocuments;

/**
 * Reads the parameters of a GraphQL-over-HTTP request: {@code query} or {@code documentId}, {@code
 * operationName}, {@code variables} and {@code extensions}, from a JSON body (POST), the address
 * (GET) or a message (WebSocket).
 */
final class RequestReader {

  private RequestReader() {}

  static Parameters fromBody(Buffer body) {
    Object json = JsonReader.read(body, "The body");
    if (!(json instanceof Map<?, ?> members)) {
      throw new HttpProblem(400, "The body must be one JSON object with a query; no batches.");
    }
    return fromMembers(members);
  }

  static Parameters fromMembers(Map<?, ?> members) {
    return parameters(
        text(members, "query"),
        text(members, "documentId"),
        text(members, "operationName"),
        object(members.get("variables"), "variables"),
        object(members.get("extensions"), "extensions"));
  }

  static Parameters fromAddress(MultiMap parameters) {
    return parameters(
        single(parameters, "query"),
        single(parameters, "documentId"),
        single(parameters, "operationName"),
        object(parse(single(parameters, "variables"), "variables"), "variables"),
        object(parse(single(parameters, "extensions"), "extensions"), "extensions"));
  }

  /** Of two, those on the way might take the one for what is asked that is not answered here. */
  private static @Nullable String single(MultiMap parameters, String name) {
    List<String> values = parameters.getAll(name);
    if (values.size() > 1) {
      throw new HttpProblem(400, name + " stands twice in the address: send it once.");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static Parameters parameters(
      @Nullable String query,
      @Nullable String documentId,
      @Nullable String operationName,
      Map<String, Object> variables,
      Map<String, Object> extensions) {
    String text = orNull(query);
    String id = documentId(orNull(documentId), extensions);
    if (text == null && id == null) {
      throw new HttpProblem(
          400, "There is no query: send a GraphQL document as query, or its id as documentId.");
    }
    boolean tellCost = Boolean.TRUE.equals(extensions.get("cost"));
    return new Parameters(text, id, orNull(operationName), variables, tellCost);
  }

  private static @Nullable String documentId(
      @Nullable String documentId, Map<String, Object> extensions) {
    Map<String, Object> persisted =
        object(extensions.get("persistedQuery"), "extensions.persistedQuery");
    if (persisted.isEmpty()) {
      return documentId;
    }
    String hash = text(persisted, "sha256Hash");
    if (hash == null || !Integer.valueOf(1).equals(persisted.get("version"))) {
      throw new HttpProblem(400, "extensions.persistedQuery must hold version 1 and a sha256Hash.");
    }
    String id = PersistedDocuments.idOfHash(hash);
    if (documentId != null && !documentId.equals(id)) {
      throw new HttpProblem(
          400, "documentId and extensions.persistedQuery name two documents: send one of them.");
    }
    return id;
  }

  private static @Nullable String text(Map<?, ?> members, String name) {
    Object value = members.get(name);
    if (value != null && !(value instanceof String)) {
      throw new HttpProblem(400, name + " must be a string.");
    }
    return (String) value;
  }

  @SuppressWarnings("unchecked") // members of a JSON object are named by strings
  private static Map<String, Object> object(@Nullable Object value, String name) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map)) {
      throw new HttpProblem(400, name + " must be a JSON object.");
    }
    return (Map<String, Object>) value;
  }

  private static @Nullable Object parse(@Nullable String text, String name) {
    String given = orNull(text);
    return given == null ? null : JsonReader.read(given, name);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
