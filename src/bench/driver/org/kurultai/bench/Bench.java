package org.kurultai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kurultai.routing.GrownNetwork;

/**
 * Measures the packaged service: {@code mvn -Pbench verify}. A run starts a Postgres and loads the
 * release into it, grows it to each size, and asks the service from outside.
 */
public final class Bench {

  private static final Path TARGET = Path.of("target", "bench");
  private static final Path RUNNER = TARGET.resolve(Path.of("quarkus-app", "quarkus-run.jar"));
  private static final String RECORD = "record";
  private static final Map<String, String> KEEP_NOTHING =
      Map.of("KURULTAI_RESPONSES_KEPT_BYTES", "0");

  private final Settings settings = Settings.read();
  private final Report report = new Report();
  private final Database database;

  private Bench(Database database) {
    this.database = database;
  }

  /** Runs all of it. */
  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.start()) {
      new Bench(database).run();
    }
  }

  private void run() throws Exception {
    Machine.describe().forEach(report::note);
    database.create(RECORD);
    Service.importRelease(Launcher.jar(RUNNER, List.of()), database, RECORD);
    if (settings.parts().contains("start")) {
      measureStart();
    }
    settings.sizes().forEach(this::grow);
    if (settings.parts().contains("answers")) {
      measureAnswers();
    }
    if (settings.parts().contains("lists")) {
      measureLists();
    }
    if (settings.parts().contains("insight")) {
      measureInsight();
    }
    if (settings.parts().contains("peers")) {
      measurePeers();
    }
    report.showBars();
    report.write(TARGET.resolve(Machine.commit() + ".json"));
    if (settings.compare().isPresent()) {
      report.compareWith(settings.compare().get());
    }
  }

  private void grow(int meetings) {
    long begin = System.nanoTime();
    database.grow(RECORD, name(meetings), meetings);
    report.note(
        "seconds to grow to " + meetings + " meetings",
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  /** The record as it is released: a start reads none of it. */
  private void measureStart() throws Exception {
    Starts starts = new Starts(database, RECORD, settings.connections());
    Optional<Launcher> image = Starts.ofTheImage(RUNNER);
    if (image.isPresent()) {
      Bars.ofStart("JVM", starts.of(image.get()), 1_500, 350, report);
    } else {
      report.note("start of the JVM image", "not measured: its cache takes JDK 25 or newer");
    }
    Optional<Launcher> binary = Starts.ofTheBinary();
    if (binary.isPresent()) {
      Bars.ofStart("native", starts.of(binary.get()), 150, 120, report);
    } else {
      report.note("start of the native binary", "not measured: mvn package -Dnative built none");
    }
  }

  private void measureAnswers() throws Exception {
    String smallest = name(settings.sizes().get(0));
    try (Subject subject = start(smallest, KEEP_NOTHING, recording(), settings.connections())) {
      Map<Scenario, Figures> executed =
          subject.meter().compare(Answers.executed(subject.client()));
      report.table("Executed each time", executed);
      report.note("resident MiB after executions", subject.service().residentMegabytes());
      Bars.ofExecuted(executed, report);
      Bars.ofStatements(subject.meter().statementsOf(Answers.NESTED), report);
    }
    try (Subject subject = start(smallest, Map.of(), List.of(), settings.connections())) {
      for (Answers.Kept kept : Answers.kept(subject.client())) {
        Map<Scenario, Figures> figures = subject.meter().compare(kept.scenarios());
        report.table("Kept", figures);
        Bars.ofKept(kept, figures, report);
      }
      report.note("milliseconds to start", subject.service().startUp().toMillis());
    }
  }

  private void measureLists() throws Exception {
    Map<String, Map<Scenario, Figures>> lists = new LinkedHashMap<>();
    for (String record : records()) {
      try (Subject subject = start(record, KEEP_NOTHING, List.of(), 1)) {
        lists.put(record, subject.meter().glance(Lists.filtered()));
        Map<Scenario, Figures> pages = subject.meter().glance(Lists.pages(subject.client()));
        report.table("Lists of " + record, lists.get(record));
        report.table("Pages of " + record, pages);
        Bars.ofPages(record, pages, report);
      }
    }
    boundGrowth(lists);
  }

  private void boundGrowth(Map<String, Map<Scenario, Figures>> lists) {
    List<Integer> sizes = settings.sizes();
    Bars.ofGrowth(
        lists.get(name(sizes.get(0))), lists.get(name(sizes.get(sizes.size() - 1))), report);
  }

  private void measureInsight() throws Exception {
    Map<String, Map<Scenario, Figures>> timelines = new LinkedHashMap<>();
    for (String record : records()) {
      try (Subject subject = start(record, KEEP_NOTHING, List.of(), 1)) {
        report.table("Relations of " + record, subject.meter().glance(Relations.all()));
        report.table("Rhythm of " + record, subject.meter().glance(Rhythm.all()));
        timelines.put(record, subject.meter().glance(Timelines.all()));
        report.table("Timelines of " + record, timelines.get(record));
        Map<Scenario, Figures> routes = subject.meter().glance(Routes.all());
        report.table("Routes beside " + record, routes);
        Bars.ofTime("routes beside " + record, routes, 5, report);
        Map<Scenario, Figures> searches = subject.meter().glance(Searches.all());
        report.table("Searches in " + record, searches);
        Bars.ofTime("searches in " + record, searches, 10, report);
      }
    }
    boundGrowth(timelines);
    GrownNetwork.cpuMillis(10)
        .forEach((search, millis) -> report.bar("ms of CPU for the " + search, millis, 50));
  }

  private void measurePeers() throws Exception {
    String smallest = name(settings.sizes().get(0));
    Peers peers = new Peers(database, smallest, settings, report);
    peers.measure(Peer.all(Launcher.jar(RUNNER, List.of()), report));
  }

  private Subject start(
      String record, Map<String, String> environment, List<String> options, int connections)
      throws IOException {
    return new Subject(
        Service.start(Launcher.jar(RUNNER, options), database, record, environment),
        database,
        connections,
        settings);
  }

  private List<String> recording() {
    return settings.recording().stream()
        .map(file -> "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file.toAbsolutePath())
        .toList();
  }

  /** As it is released, and grown. */
  private List<String> records() {
    return Stream.concat(Stream.of(RECORD), settings.sizes().stream().map(Bench::name)).toList();
  }

  private static String name(int meetings) {
    return "grown_to_" + meetings;
  }
}
