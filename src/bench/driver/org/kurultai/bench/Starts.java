package org.kurultai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a start costs, and the memory that is held after many requests. */
final class Starts {

  private static final int STARTS = 5;
  private static final int REQUESTS = 10_000;
  private static final Path DOCKER = Path.of("src", "main", "docker");

  /** The memory that a pod of the base has (deploy). */
  private static final String POD = "-XX:MaxRAM=512m";

  /** As a pod is told by the base: migrating is the import's. */
  static final Map<String, String> OF_A_POD =
      Map.of("KURULTAI_DATABASE_MIGRATE_AT_START", "false");

  private final Database database;
  private final String record;
  private final int connections;

  Starts(Database database, String record, int connections) {
    this.database = database;
    this.record = record;
    this.connections = connections;
  }

  /**
   * The medians of some starts.
   *
   * @param firstAnswerMillis from the start of the process to the first answer
   * @param cpuMillis what the process used until then: on a busy machine it tells more
   * @param residentMegabytes MiB after the requests, of the last one
   */
  record Cost(double firstAnswerMillis, double cpuMillis, long residentMegabytes) {}

  Cost of(Launcher launcher) throws Exception {
    double[] times = new double[STARTS];
    double[] cpu = new double[STARTS];
    long resident = 0;
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      try (Service service = Service.start(launcher, database, record, OF_A_POD)) {
        Client client = new Client(service.port());
        client.get(Answers.SMALL);
        times[i] = (System.nanoTime() - begin) / 1e6;
        cpu[i] = service.cpuMillis();
        if (i == STARTS - 1) {
          ask(client);
          resident = service.residentMegabytes();
        }
      }
    }
    return new Cost(median(times), median(cpu), resident);
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  /** The small query and the nested one in turns, none of them answered from what is kept. */
  private void ask(Client client) throws InterruptedException {
    ExecutorService askers = Executors.newFixedThreadPool(connections);
    for (int i = 0; i < REQUESTS; i++) {
      int number = i;
      askers.execute(() -> client.get(number % 2 == 0 ? Answers.SMALL : Answers.NESTED, number));
    }
    askers.shutdown();
    if (!askers.awaitTermination(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("ten thousand requests took more than ten minutes");
    }
  }

  /** As the image starts it, with the cache that it is made with; empty before JDK 25. */
  static Optional<Launcher> ofTheImage(Path runner) throws IOException, InterruptedException {
    if (Runtime.version().feature() < 25) {
      return Optional.empty();
    }
    Path app = runner.toAbsolutePath().getParent();
    for (String file : List.of("java.options", "rehearse")) {
      Files.copy(DOCKER.resolve(file), app.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder rehearsal =
        new ProcessBuilder("bash", app.resolve("rehearse").toString(), app.toString());
    rehearsal.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (rehearsal.inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("the rehearsal failed");
    }
    return Optional.of(Launcher.jar(runner, List.of("@java.options", "-XX:AOTCache=app.aot", POD)));
  }

  /** The native binary, if one was built. */
  static Optional<Launcher> ofTheBinary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-runner"))
          .findAny()
          .map(Launcher::binary);
    }
  }
}
