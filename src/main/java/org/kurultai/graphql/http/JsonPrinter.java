package org.kurultai.graphql.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints a response as JSON. Its maps, lists and leaves are known, so there is no need to look for
 * a serializer by the class of each of them.
 */
final class JsonPrinter {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonPrinter() {}

  /**
   * The response in UTF-8.
   *
   * @throws BoundedOutput.Overflow where it is longer than that
   */
  static byte[] print(Map<String, Object> response, long maximumBytes) {
    BoundedOutput output = new BoundedOutput(maximumBytes);
    try (JsonGenerator json = JSON.createGenerator(output)) {
      print(response, json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return output.toByteArray();
  }

  private static void print(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Map<?, ?> object) {
      printObject(object, json);
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        print(element, json);
      }
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writePOJO(value);
    }
  }

  private static void printObject(Map<?, ?> object, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> member : object.entrySet()) {
      json.writeFieldName((String) member.getKey());
      print(member.getValue(), json);
    }
    json.writeEndObject();
  }
}
