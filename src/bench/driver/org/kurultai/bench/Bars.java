package org.kurultai.bench;

import java.util.Map;

/** The limits that the service is held to, each on a ratio of two figures of one run. */
final class Bars {

  /** Statements that the nested query may take: one for each of its levels. */
  private static final int LEVELS = 3;

  private Bars() {}

  static void ofExecuted(Map<Scenario, Figures> figures, Report report) {
    report.bar(
        "small: CPU of by hand",
        cpu(figures, Answers.SMALL) / cpu(figures, Answers.SMALL_BY_HAND),
        3);
    report.bar(
        "nested: CPU of by hand",
        cpu(figures, Answers.NESTED) / cpu(figures, Answers.NESTED_BY_HAND),
        4);
  }

  static void ofStatements(long ofNested, Report report) {
    report.bar("nested: statements of levels", (double) ofNested / LEVELS, 1);
  }

  static void ofKept(Answers.Kept kept, Map<Scenario, Figures> figures, Report report) {
    double bare = cpu(figures, kept.bare());
    report.bar(kept.hit().name() + ", CPU of bare route", cpu(figures, kept.hit()) / bare, 1.5);
    report.bar(
        kept.notModified().name() + ", CPU of bare route",
        cpu(figures, kept.notModified()) / bare,
        1);
  }

  /** The dearest page of the cheapest. */
  static void ofPages(String record, Map<Scenario, Figures> pages, Report report) {
    double most = pages.values().stream().mapToDouble(Figures::p50Millis).max().orElseThrow();
    double least = pages.values().stream().mapToDouble(Figures::p50Millis).min().orElseThrow();
    report.bar("pages of " + record + ": p50 of the dearest by the cheapest", most / least, 1.3);
  }

  /** How much each list's p50 grew. */
  static void ofGrowth(
      Map<Scenario, Figures> small, Map<Scenario, Figures> large, Report report) {
    small.forEach(
        (list, before) ->
            report.bar(
                "growth of p50: " + list.name(),
                large.get(list).p50Millis() / before.p50Millis(),
                1.5));
  }

  /** The dearest of some queries, in milliseconds instead of a ratio. */
  static void ofTime(String name, Map<Scenario, Figures> figures, double millis, Report report) {
    double most = figures.values().stream().mapToDouble(Figures::p50Millis).max().orElseThrow();
    report.bar(name + ": p50 of the dearest, ms", most, millis);
  }

  /** A start to its first answer, and the memory held after many, each as such. */
  static void ofStart(
      String kind, Starts.Cost cost, double millis, double megabytes, Report report) {
    report.note(kind + ": CPU milliseconds of a start", cost.cpuMillis());
    report.bar(kind + ": start to first answer, ms", cost.firstAnswerMillis(), millis);
    report.bar(kind + ": resident after 10,000 requests, MiB", cost.residentMegabytes(), megabytes);
  }

  private static double cpu(Map<Scenario, Figures> figures, Scenario scenario) {
    return figures.get(scenario).serviceMillis();
  }
}
