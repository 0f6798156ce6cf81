package org.kurultai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own. */
final class Service implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final int port;
  private final Duration startUp;

  private Service(Process process, int port, Duration startUp) {
    this.process = process;
    this.port = port;
    this.startUp = startUp;
  }

  /** Starts it on a free port and waits until it listens. */
  static Service start(
      Launcher launcher, Database server, String database, Map<String, String> more)
      throws IOException {
    long begin = System.nanoTime();
    Process process = launch(launcher, server, database, more);
    BufferedReader output = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(output);
        Duration startUp = Duration.ofNanos(System.nanoTime() - begin);
        return new Service(process, Integer.parseInt(listening.group(1)), startUp);
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the service ended before it listened:\n" + said);
  }

  /** Loads the release into an empty database. */
  static void importRelease(Launcher launcher, Database server, String database)
      throws IOException, InterruptedException {
    Process process = launch(launcher, server, database, Map.of(), "import");
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the release was not imported:\n" + said);
    }
  }

  private static Process launch(
      Launcher launcher,
      Database server,
      String database,
      Map<String, String> more,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(launcher.command());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launcher.directory().toFile())
            .redirectErrorStream(true);
    builder.environment().put("KURULTAI_DATABASE_HOST", "localhost");
    builder.environment().put("KURULTAI_DATABASE_PORT", String.valueOf(server.port()));
    builder.environment().put("KURULTAI_DATABASE_NAME", database);
    builder.environment().put("KURULTAI_DATABASE_USER", "postgres");
    builder.environment().put("KURULTAI_DATABASE_PASSWORD", "postgres");
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    builder.environment().putAll(more);
    return builder.start();
  }

  int port() {
    return port;
  }

  Duration startUp() {
    return startUp;
  }

  double cpuMillis() {
    return CpuTime.ofProcess(process.pid());
  }

  /** What it holds of the memory, in MiB. */
  long residentMegabytes() throws IOException {
    Matcher resident =
        RESIDENT.matcher(
            Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
    if (!resident.find()) {
      throw new IllegalStateException("the service has ended");
    }
    return Long.parseLong(resident.group(1)) / 1024;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** A process whose output nobody reads stops once the pipe is full. */
  private static void drain(BufferedReader output) {
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
