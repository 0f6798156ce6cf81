package org.kurultai.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application in a process of its own, started with the JDK of the test and told its
 * database as by operators. It listens on free ports and is killed in the end.
 */
public final class PackagedProcess implements AutoCloseable {

  /** Where it tells, on the port for operators, whether it takes readers. */
  public static final String READY = "/q/health/ready";

  /** The second address is that of the port for operators, where it is another one. */
  private static final Pattern LISTENING =
      Pattern.compile("Listening on: http://[^:]+:(\\d+)(?:.*http://[^:]+:(\\d+))?");

  private static final Pattern TLS = Pattern.compile("Listening on: .*https://[^:]+:(\\d+)");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final StringBuffer said = new StringBuffer();
  private final CompletableFuture<MatchResult> listening = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read);

  private PackagedProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  /** Against a database of this server. */
  public static PackagedProcess start(EmbeddedPostgres server, String database, String... arguments)
      throws IOException {
    return start(environment(server, database), arguments);
  }

  /** With settings of its own, which go before those that every process is given. */
  static PackagedProcess start(
      EmbeddedPostgres server, String database, Map<String, String> settings, String... arguments)
      throws IOException {
    Map<String, String> environment = environment(server, database);
    environment.putAll(settings);
    return start(environment, arguments);
  }

  /** With these variables. */
  public static PackagedProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    return start(environment, List.of(), arguments);
  }

  /** With options of the JVM or the binary. */
  static PackagedProcess start(
      EmbeddedPostgres server, String database, List<String> options, String... arguments)
      throws IOException {
    return start(environment(server, database), options, arguments);
  }

  private static PackagedProcess start(
      Map<String, String> environment, List<String> options, String... arguments)
      throws IOException {
    return startWith(quick(options, arguments), environment, arguments);
  }

  /** These options after those that make the start of a JVM short. */
  private static List<String> quick(List<String> options, String... arguments) throws IOException {
    Product product = Product.ofTheBuild();
    if (product.isNative()) {
      return options;
    }
    List<String> quick = new ArrayList<>();
    quick.add(ClassArchive.option(product.path()));
    if (arguments.length > 0) {
      // A command has ended before better code has paid.
      quick.add("-XX:TieredStopAtLevel=1");
    }
    quick.addAll(options);
    return quick;
  }

  /** With these options alone. */
  static PackagedProcess startWith(
      List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = Product.ofTheBuild().command(options);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    builder.environment().putAll(environment);
    return new PackagedProcess(builder.start());
  }

  /** The variables that name a database of this server, to add others to. */
  public static Map<String, String> environment(EmbeddedPostgres server, String database) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KURULTAI_DATABASE_HOST", "localhost");
    environment.put("KURULTAI_DATABASE_PORT", String.valueOf(server.getPort()));
    environment.put("KURULTAI_DATABASE_NAME", database);
    environment.put("KURULTAI_DATABASE_USER", "postgres");
    environment.put("KURULTAI_DATABASE_PASSWORD", "postgres");
    return environment;
  }

  /** Waits until it says where it listens: the port for clients. */
  public int port() throws Exception {
    return Integer.parseInt(awaitListening().group(1));
  }

  /** Waits until it says where it listens: an address on the port for operators. */
  public URI managed(String path) throws Exception {
    MatchResult ports = awaitListening();
    String port = ports.group(2) == null ? ports.group(1) : ports.group(2);
    return URI.create("http://localhost:" + port + path);
  }

  /** Waits until it says where it listens: the port for clients that speak TLS. */
  int tlsPort() throws Exception {
    awaitListening();
    return Integer.parseInt(TLS.matcher(said).results().findFirst().orElseThrow().group(1));
  }

  /** The lines that it has said so far. */
  List<String> lines() {
    return said.toString().lines().toList();
  }

  /** All that is said until the application ends of itself. */
  public String outputToItsEnd() throws InterruptedException {
    reader.join(PATIENCE.toMillis());
    return said.toString();
  }

  /** Waits until it has ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it runs on:\n" + said);
    }
    return process.exitValue();
  }

  /** Tells it to stop, as Kubernetes does (SIGTERM); it may take its time. */
  public void terminate() {
    handle().destroy();
  }

  /** The process as the operating system knows it: ended by it, what it says last is still read. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() throws InterruptedException {
    handle().destroyForcibly();
    process.waitFor();
  }

  private MatchResult awaitListening() throws Exception {
    return listening.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** A process whose output nobody reads stops once the pipe is full. */
  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(this::hear);
    } catch (IOException ended) {
      said.append(ended);
    }
    listening.completeExceptionally(
        new IllegalStateException("it ended before it listened:\n" + said));
  }

  private void hear(String line) {
    said.append(line).append('\n');
    Matcher address = LISTENING.matcher(line);
    if (address.find()) {
      listening.complete(address.toMatchResult());
    }
  }
}
