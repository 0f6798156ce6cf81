package org.kurultai.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application, started with the JDK of the test and told its database as by operators.
 */
final class PackagedProcess implements AutoCloseable {

  private static final Path RUNNER = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Pattern LISTENING =
      Pattern.compile(
          "Listening on: http://[^:]+:(\\d+).* Management interface listening on http://[^:]+:(\\d+)");

  private final Process process;
  private final BufferedReader output;
  private int port;
  private int managementPort;

  private PackagedProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** On any free port, against a database of this server. */
  static PackagedProcess start(EmbeddedPostgres server, String database, String... arguments)
      throws IOException {
    return start(server, database, Map.of(), arguments);
  }

  /** The same, with more in its environment. */
  static PackagedProcess start(
      EmbeddedPostgres server, String database, Map<String, String> more, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", RUNNER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KURULTAI_DATABASE_HOST", "localhost");
    builder.environment().put("KURULTAI_DATABASE_PORT", String.valueOf(server.getPort()));
    builder.environment().put("KURULTAI_DATABASE_NAME", database);
    builder.environment().put("KURULTAI_DATABASE_USER", "postgres");
    builder.environment().put("KURULTAI_DATABASE_PASSWORD", "postgres");
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    builder.environment().putAll(more);
    return new PackagedProcess(builder.start());
  }

  /** Where it listens for readers. */
  int port() throws IOException {
    awaitPorts();
    return port;
  }

  /** Where it listens for operators. */
  int managementPort() throws IOException {
    awaitPorts();
    return managementPort;
  }

  private void awaitPorts() throws IOException {
    if (port != 0) {
      return;
    }
    StringBuilder said = new StringBuilder();
    for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain();
        port = Integer.parseInt(listening.group(1));
        managementPort = Integer.parseInt(listening.group(2));
        return;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("it ended before it listened:\n" + said);
  }

  /** All that is said until the application ends of itself. */
  String outputToItsEnd() {
    return output.lines().collect(Collectors.joining("\n"));
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** A process whose output nobody reads stops once the pipe is full. */
  private void drain() {
    Thread reader =
        new Thread(
            () -> {
              try {
                output.transferTo(Writer.nullWriter());
              } catch (IOException ended) {
                // The process is gone, and with it what it said.
                return;
              }
            });
    reader.setDaemon(true);
    reader.start();
  }
}
