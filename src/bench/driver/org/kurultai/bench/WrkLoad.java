package org.kurultai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Asks by wrk, which takes little of the processors for itself. */
final class WrkLoad implements Load {

  private static final String COMMAND = "wrk";

  private final String address;
  private final int connections;
  private final Path script;

  WrkLoad(int port, int connections) {
    this.address = "http://localhost:" + port;
    this.connections = connections;
    this.script = script();
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, COMMAND)));
  }

  @Override
  public Outcome run(Scenario scenario, Duration time) {
    List<String> command = new ArrayList<>(List.of(COMMAND, "--threads", "1"));
    command.addAll(List.of("--connections", String.valueOf(connections)));
    command.addAll(List.of("--duration", time.toSeconds() + "s", "--timeout", "30s"));
    scenario.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
    command.addAll(List.of("--script", script.toString(), address, "--", scenario.path(), scenario.body()));
    JsonNode summary = summary(command);
    if (summary.path("errors").asLong() > 0) {
      throw new IllegalStateException(scenario.name() + " is not always answered: " + summary);
    }
    return new Outcome(
        summary.path("requests").asLong(),
        summary.path("p50").asDouble() / 1e3,
        summary.path("p99").asDouble() / 1e3);
  }

  /** The last line that the script writes; wrk's own words come before. */
  private static JsonNode summary(List<String> command) {
    try {
      Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
      List<String> lines = wrk.inputReader().lines().toList();
      if (wrk.waitFor() != 0) {
        throw new IllegalStateException(String.join("\n", lines));
      }
      return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path script() {
    try (InputStream lua = WrkLoad.class.getResourceAsStream("/ask.lua")) {
      Path copy = Files.createTempFile("kurultai-ask", ".lua");
      Files.copy(lua, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
