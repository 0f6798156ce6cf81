package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.kurultai.Api;

/** Asks for claims with their citations and writes each object found in one line. */
final class Answers {

  private static final String SOURCES =
      " fragment Sources on Cited { citations { source { slug } } }";

  private Answers() {}

  /** The answer to a question that spreads {@code ...Sources} over what is cited. */
  static JsonNode answer(String question) {
    return Api.data(question + SOURCES);
  }

  /** A line for each element of a list. */
  static List<String> lines(JsonNode list) {
    assertThat(list.isArray()).as("a list: " + list).isTrue();
    List<String> lines = new ArrayList<>();
    list.forEach(element -> lines.add(line(element)));
    return lines;
  }

  /**
   * The values of an object in the order asked for, with blanks between; the elements of a list
   * with semicolons between, as in the files; "–" for null.
   */
  static String line(JsonNode value) {
    if (value.isContainerNode()) {
      StringJoiner line = new StringJoiner(value.isArray() ? ";" : " ");
      value.forEach(part -> line.add(line(part)));
      return line.toString();
    }
    assertThat(value.isMissingNode()).as("a path that leads nowhere").isFalse();
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    return value.isNull() ? "–" : value.asText();
  }
}
