package org.kurultai.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example question.
 *
 * @param title the question in words: the document's first line, a comment
 * @param document the GraphQL document
 */
@TemplateData
public record Example(String title, String document) {

  private static final String FOLDER = "examples/";

  /** By name, since a native image and a jar hold no folder to list. */
  private static final List<String> FILES =
      List.of(
          "1-central-asia",
          "2-ankara-in-january-2026",
          "3-four-plus-four",
          "4-middle-corridor",
          "5-hakan-fidan",
          "6-being-built",
          "7-xian-to-budapest",
          "8-network",
          "9-partnership",
          "10-rhythm",
          "11-counts",
          "12-agenda",
          "13-timeline",
          "14-search",
          "15-baku-to-nakhchivan");

  /** The examples in their order. */
  static List<Example> all() {
    return FILES.stream().map(Example::read).toList();
  }

  /** The question as the query part of an address. */
  public String encoded() {
    return URLEncoder.encode(document, UTF_8).replace("+", "%20");
  }

  private static Example read(String file) {
    String resource = FOLDER + file + ".graphql";
    try (InputStream in = Example.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      String document = new String(in.readAllBytes(), UTF_8);
      String title = Stream.of(document.split("\n", 2)).findFirst().orElse("");
      return new Example(title.replaceFirst("^#\\s*", ""), document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
