package org.kurultai.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application, started with the JDK of the test and told its settings as by operators.
 */
final class PackagedProcess implements AutoCloseable {

  private static final Path RUNNER = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Pattern LISTENING =
      Pattern.compile(
          "Listening on: http://[^:]+:(\\d+)(?: and https://[^:]+:(\\d+))?\\."
              + " Management interface listening on http://[^:]+:(\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String END = "";

  private final Process process;
  private final BlockingQueue<String> toCome = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();
  private @Nullable MatchResult ports;

  private PackagedProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  /** On any free ports, against a database of this server. */
  static PackagedProcess start(EmbeddedPostgres server, String database, String... arguments)
      throws IOException {
    return start(database(server, database), arguments);
  }

  /** On any free ports, with these variables in its environment. */
  static PackagedProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", RUNNER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    builder.environment().putAll(environment);
    return new PackagedProcess(builder.start());
  }

  /** The variables that name a database of this server. */
  static Map<String, String> database(EmbeddedPostgres server, String name) {
    return new HashMap<>(
        Map.of(
            "KURULTAI_DATABASE_HOST", "localhost",
            "KURULTAI_DATABASE_PORT", String.valueOf(server.getPort()),
            "KURULTAI_DATABASE_NAME", name,
            "KURULTAI_DATABASE_USER", "postgres",
            "KURULTAI_DATABASE_PASSWORD", "postgres"));
  }

  /** Where it listens for readers. */
  int port() {
    return Integer.parseInt(ports().group(1));
  }

  /** Where it listens for readers who speak TLS, if it has a certificate. */
  int tlsPort() {
    return Integer.parseInt(ports().group(2));
  }

  /** Where it listens for operators. */
  int managementPort() {
    return Integer.parseInt(ports().group(3));
  }

  private MatchResult ports() {
    if (ports == null) {
      ports = awaitLine(LISTENING);
    }
    return ports;
  }

  /** The first line from here on in which the pattern is found. */
  MatchResult awaitLine(Pattern wanted) {
    for (String line = next(); !line.equals(END); line = next()) {
      Matcher matcher = wanted.matcher(line);
      if (matcher.find()) {
        return matcher.toMatchResult();
      }
    }
    throw new IllegalStateException("it never said " + wanted + ":\n" + String.join("\n", said));
  }

  /** All that is said until the application ends of itself. */
  String outputToItsEnd() {
    for (String line = next(); !line.equals(END); line = next()) {}
    return String.join("\n", said);
  }

  /** The lines that were read so far. */
  List<String> said() {
    return List.copyOf(said);
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private String next() {
    try {
      String line = toCome.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (line == null || line.equals(END)) {
        return END;
      }
      said.add(line);
      return line;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  /** All the time, since a process whose output nobody reads stops once the pipe is full. */
  private void read() {
    process.inputReader().lines().filter(line -> !line.isBlank()).forEach(toCome::add);
    toCome.add(END);
  }
}
