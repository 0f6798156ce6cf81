package org.kurultai.graphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

  /** Deeper than any variable of this schema, its extensions or its body's own members are. */
  private static final int MAXIMUM_NESTING = 50;

  /** More than variables need; read, each takes a hundred times the memory of its text. */
  private static final int MAXIMUM_TOKENS = 10_000;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAXIMUM_NESTING)
                          .maxTokenCount(MAXIMUM_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(new TypeReference<@Nullable Object>() {});

  private RequestReader() {}

  static Parameters fromBody(Buffer body) {
    Object json;
    try {
      json = JSON.readValue(utf8(body));
    } catch (StreamConstraintsException tooMuch) {
      throw tooMuch("The body");
    } catch (IOException | NumberFormatException malformed) {
      throw new HttpProblem(400, "The body is not JSON in UTF-8: send an object with a query.");
    }
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

  /** Jackson would take characters that are written with more bytes than they need. */
  private static byte[] utf8(Buffer body) throws CharacterCodingException {
    byte[] bytes = body.getBytes();
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    return bytes;
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

  /** Reads JSON of a bounded size; null where there is none. */
  static @Nullable Object parse(@Nullable String text, String name) {
    if (orNull(text) == null) {
      return null;
    }
    try {
      return JSON.readValue(text);
    } catch (StreamConstraintsException tooMuch) {
      throw tooMuch(name);
    } catch (IOException | NumberFormatException malformed) {
      throw new HttpProblem(400, name + " is not JSON.");
    }
  }

  private static HttpProblem tooMuch(String name) {
    return new HttpProblem(
        400,
        "%s is too much JSON: nest at most %d deep, and send at most %d names, values and brackets,"
                .formatted(name, MAXIMUM_NESTING, MAXIMUM_TOKENS)
            + " and numbers of at most %d digits."
                .formatted(StreamReadConstraints.DEFAULT_MAX_NUM_LEN));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
