package org.kurultai.bench;

import java.util.List;

/** Figures that are derived from many meetings. */
final class Rhythm {

  private Rhythm() {}

  static List<Scenario> all() {
    return List.of(
        of("cadence of 20 councils", "councils(first: 20) {nodes {cadence {overdue}}}"),
        of("meetings of a state by month", counts("MONTH, filter: {anyState: [\"TM\"]}")),
        of("meetings by year", counts("YEAR")),
        of("meetings by state", counts("STATE")),
        of("meetings by topic since 2024", counts("TOPIC, filter: {period: {from: \"2024\"}}")),
        of("agenda of a state", "agenda(filter: {anyState: [\"TM\"]}) {total shift}"),
        of("agenda since 2020", "agenda(filter: {period: {from: \"2020\"}}) {total shift}"));
  }

  private static String counts(String by) {
    return "meetingCounts(by: " + by + ") {key count}";
  }

  private static Scenario of(String name, String field) {
    return Scenario.distinct(name, "{" + field + "}");
  }
}
