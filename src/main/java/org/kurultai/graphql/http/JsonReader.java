package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.Echo;

/**
 * Reads JSON of a bounded size into maps, lists, texts, numbers and booleans. Of two members of one
 * name, those on the way might take the one for what is asked that is not answered here: so they
 * are refused. To have Jackson look for them would take up to a quarter more time.
 */
final class JsonReader {

  /** Deeper than any variable of this schema, its extensions or its body's own members are. */
  private static final int MAXIMUM_NESTING = 50;

  /** More than variables need; read, each takes a hundred times the memory of its text. */
  private static final int MAXIMUM_TOKENS = 10_000;

  private static final int MAXIMUM_DIGITS = StreamReadConstraints.DEFAULT_MAX_NUM_LEN;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(UTF_8);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // It is UTF-8: what looks like UTF-16 to Jackson may look otherwise to those on the way.
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_NESTING)
                  .maxTokenCount(MAXIMUM_TOKENS)
                  .build())
          .build();

  private final String name;
  private final JsonParser json;

  private JsonReader(String name, JsonParser json) {
    this.name = name;
    this.json = json;
  }

  /**
   * Reads a text.
   *
   * @param name what it is to the client
   * @throws HttpProblem where it is no JSON, or too much
   */
  static @Nullable Object read(String text, String name) {
    return read(text.getBytes(UTF_8), name);
  }

  /** Reads the same of UTF-8. Jackson would take characters written with more bytes than needed. */
  static @Nullable Object read(Buffer utf8, String name) {
    byte[] bytes = utf8.getBytes();
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException malformed) {
      throw malformed(name);
    }
    return read(bytes, name);
  }

  private static @Nullable Object read(byte[] bytes, String name) {
    int begin =
        Arrays.mismatch(BYTE_ORDER_MARK, bytes) == BYTE_ORDER_MARK.length
            ? BYTE_ORDER_MARK.length
            : 0;
    try (JsonParser json = JSON.createParser(bytes, begin, bytes.length - begin)) {
      JsonReader reader = new JsonReader(name, json);
      Object value = reader.next();
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more than one value");
      }
      return value;
    } catch (StreamConstraintsException tooMuch) {
      throw tooMuch(name);
    } catch (IOException | NumberFormatException malformed) {
      throw malformed(name);
    }
  }

  private @Nullable Object next() throws IOException {
    return value(json.nextToken());
  }

  private @Nullable Object value(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw new JsonParseException(json, "no value");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** Of a power of ten, whoever makes a whole number of it writes as many digits. */
  private BigDecimal decimal() throws IOException {
    BigDecimal decimal = json.getDecimalValue();
    if (Math.abs((long) decimal.scale()) > MAXIMUM_DIGITS) {
      throw tooMuch(name);
    }
    return decimal;
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      int others = members.size();
      members.put(member, next());
      if (members.size() == others) {
        throw new HttpProblem(
            400, "%s has two members named '%s': send one.".formatted(name, Echo.of(member)));
      }
    }
    return members;
  }

  private List<@Nullable Object> list() throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    JsonToken token = json.nextToken();
    while (token != JsonToken.END_ARRAY) {
      elements.add(value(token));
      token = json.nextToken();
    }
    return elements;
  }

  private static HttpProblem malformed(String name) {
    return new HttpProblem(400, name + " is not JSON in UTF-8: send one JSON value.");
  }

  private static HttpProblem tooMuch(String name) {
    return new HttpProblem(
        400,
        "%s is too much JSON: nest at most %d deep, and send at most %d names, values and brackets,"
                .formatted(name, MAXIMUM_NESTING, MAXIMUM_TOKENS)
            + " and numbers of at most %d digits.".formatted(MAXIMUM_DIGITS));
  }
}
