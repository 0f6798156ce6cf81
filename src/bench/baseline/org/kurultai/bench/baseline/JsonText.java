package org.kurultai.bench.baseline;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** JSON put together character by character. */
final class JsonText {

  private final StringBuilder text = new StringBuilder(1 << 12);

  JsonText raw(String json) {
    text.append(json);
    return this;
  }

  /** A string; this data holds no control characters. */
  JsonText text(String value) {
    text.append('"');
    if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
      text.append(value);
    } else {
      text.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    text.append('"');
    return this;
  }

  <T> JsonText array(Iterable<T> elements, Consumer<T> print) {
    text.append('[');
    String comma = "";
    for (T element : elements) {
      text.append(comma);
      print.accept(element);
      comma = ",";
    }
    text.append(']');
    return this;
  }

  Buffer toBuffer() {
    return Buffer.buffer(text.toString());
  }
}
