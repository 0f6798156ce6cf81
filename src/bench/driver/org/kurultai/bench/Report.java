package org.kurultai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All figures of a run: shown as Markdown, kept as JSON. */
final class Report {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Map<String, Object> kept = new LinkedHashMap<>();
  private final Map<String, Figures> figures = new LinkedHashMap<>();
  private final List<Bar> bars = new ArrayList<>();

  /**
   * A limit on the ratio of two figures of this run.
   *
   * @param ratio what it is
   * @param limit what it may be at most
   */
  record Bar(String name, double ratio, double limit) {
    boolean isMet() {
      return ratio <= limit;
    }
  }

  void note(String name, Object value) {
    kept.put(name, value);
    System.out.println(name + ": " + value);
  }

  /** Shows a table, and keeps its rows under the names that they have. */
  void table(String title, Map<Scenario, Figures> rows) {
    rows.forEach((scenario, row) -> figures.put(title + ": " + scenario.name(), row));
    System.out.printf("%n%s%n%n", title);
    System.out.println(
        "| | requests/s | p50 ms | p99 ms | service ms | Postgres ms | statements | allocated kB |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    rows.forEach(
        (scenario, row) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f | %.4f | %.4f | %.1f | %.1f |%n",
                scenario.name(),
                row.perSecond(),
                row.p50Millis(),
                row.p99Millis(),
                row.serviceMillis(),
                row.postgresMillis(),
                row.statements(),
                row.allocatedBytes() / 1e3));
  }

  /** Shows services beside each other, by what of them can be told from outside. */
  void comparison(String title, Map<String, Figures> rows) {
    rows.forEach((service, row) -> figures.put(title + ": " + service, row));
    System.out.printf(
        "%n| %s | requests/s | p50 ms | p99 ms | service ms | Postgres ms | cores |%n", title);
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    rows.forEach(
        (service, row) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f | %.3f | %.3f | %.2f |%n",
                service,
                row.perSecond(),
                row.p50Millis(),
                row.p99Millis(),
                row.serviceMillis(),
                row.postgresMillis(),
                row.cores()));
  }

  void bar(String name, double ratio, double limit) {
    bars.add(new Bar(name, ratio, limit));
  }

  void showBars() {
    if (bars.isEmpty()) {
      return;
    }
    System.out.printf("%n| bar | limit | ratio | |%n| --- | --- | --- | --- |%n");
    for (Bar bar : bars) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %s |%n",
          bar.name(),
          bar.limit(),
          bar.ratio(),
          bar.isMet() ? "ok" : "missed");
    }
  }

  void write(Path file) throws IOException {
    kept.put("figures", figures);
    kept.put("bars", bars);
    JSON.writeValue(file.toFile(), kept);
    System.out.println("\nkept in " + file);
  }

  /** Shows by what factor this run differs from another. */
  void compareWith(Path other) throws IOException {
    JsonNode before = JSON.readTree(other.toFile()).path("figures");
    System.out.printf(
        "%n| this run / %s | service ms | allocated | p50 |%n| --- | --- | --- | --- |%n",
        other.getFileName());
    figures.forEach(
        (name, now) -> {
          JsonNode then = before.path(name);
          if (!then.isMissingNode()) {
            System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                now.serviceMillis() / then.path("serviceMillis").asDouble(),
                now.allocatedBytes() / then.path("allocatedBytes").asDouble(),
                now.p50Millis() / then.path("p50Millis").asDouble());
          }
        });
  }
}
