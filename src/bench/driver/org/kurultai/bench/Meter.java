package org.kurultai.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures scenarios on one service: first warm, then in turns, so that all see the same noise. */
final class Meter {

  private static final Duration SLICE = Duration.ofSeconds(2);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final int GLANCES = 3;
  private static final int FLAT_SLICES = 4;
  private static final double FLAT = 1.05;

  private final Service service;
  private final Database database;
  private final Client client;
  private final Load load;
  private final Settings settings;

  Meter(Service service, Database database, Client client, Load load, Settings settings) {
    this.service = service;
    this.database = database;
    this.client = client;
    this.load = load;
    this.settings = settings;
  }

  /** The figures of scenarios that are to be compared, each warmed up until it is flat. */
  Map<Scenario, Figures> compare(List<Scenario> scenarios) {
    scenarios.forEach(this::warmUp);
    return inTurns(scenarios, settings.rounds(), settings.time());
  }

  /** The figures of many scenarios that share their code, after a short warm-up. */
  Map<Scenario, Figures> glance(List<Scenario> scenarios) {
    scenarios.forEach(scenario -> run(scenario, GLANCE));
    return inTurns(scenarios, GLANCES, GLANCE);
  }

  private Map<Scenario, Figures> inTurns(List<Scenario> scenarios, int rounds, Duration time) {
    Map<Scenario, List<Figures>> measured = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Scenario scenario : scenarios) {
        measured
            .computeIfAbsent(scenario, first -> new ArrayList<>())
            .add(run(scenario, time));
      }
    }
    Map<Scenario, Figures> medians = new LinkedHashMap<>();
    measured.forEach((scenario, figures) -> medians.put(scenario, Figures.median(figures)));
    return medians;
  }

  /** One round of a scenario, between those of other services. */
  Figures round(Scenario scenario) {
    return run(scenario, settings.time());
  }

  /** How many statements one request takes. */
  long statementsOf(Scenario scenario) {
    long before = Figures.Use.of(service, database, client).statements();
    client.get(scenario);
    return Figures.Use.of(service, database, client).statements() - before;
  }

  /** Asks until the CPU time per request stays the same, and shows that it does. */
  void warmUp(Scenario scenario) {
    List<Double> slices = new ArrayList<>();
    while (!isFlat(slices) && slices.size() < settings.warmUpSlices()) {
      slices.add(run(scenario, SLICE).serviceMillis());
    }
    System.out.printf(
        "warm-up of %s, service ms per request in slices of %d s:", scenario.name(), SLICE.toSeconds());
    slices.forEach(millis -> System.out.printf(" %.4f", millis));
    System.out.println(isFlat(slices) ? "" : " (not flat)");
  }

  private static boolean isFlat(List<Double> slices) {
    if (slices.size() < FLAT_SLICES) {
      return false;
    }
    List<Double> last = slices.subList(slices.size() - FLAT_SLICES, slices.size());
    return Collections.max(last) <= Collections.min(last) * FLAT;
  }

  private Figures run(Scenario scenario, Duration time) {
    Figures.Use before = Figures.Use.of(service, database, client);
    Load.Outcome outcome = load.run(scenario, time);
    return Figures.of(outcome, time, before, Figures.Use.of(service, database, client));
  }
}
