package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Figures that are derived from many meetings, and the timeline, which must not be. */
final class Rhythm {

  /** In the order of the timeline it stands before all that began in 2016 and later. */
  private static final String IN_THE_MIDST =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("Timeline-\u001f2016-01-01\u001f0\u001fa".getBytes(UTF_8));

  private static final String ENTRIES =
      "{nodes {__typename ... on Meeting {slug title} ... on Document {slug title}"
          + " ... on Milestone {date title}}}";

  private Rhythm() {}

  static List<Scenario> all() {
    return List.of(
        of("cadence of 20 councils", "councils(first: 20) {nodes {cadence {overdue}}}"),
        of("meetings of a state by month", counts("MONTH, filter: {anyState: [\"TM\"]}")),
        of("meetings by year", counts("YEAR")),
        of("meetings by state", counts("STATE")),
        of("meetings by topic since 2024", counts("TOPIC, filter: {period: {from: \"2024\"}}")),
        of("agenda of a state", "agenda(filter: {anyState: [\"TM\"]}) {total shift}"),
        of("agenda since 2020", "agenda(filter: {period: {from: \"2020\"}}) {total shift}"),
        timeline("first page", ""),
        timeline("deep page", "after: \"" + IN_THE_MIDST + "\""),
        timeline("of a state", "states: [\"TM\"]"),
        timeline("of five states", "states: [\"KZ\", \"KG\", \"TJ\", \"TM\", \"UZ\"]"),
        timeline("of a state, from a day on", "states: [\"TR\"], period: {from: \"2019-05-16\"}," + " direction: ASC"));
  }

  private static String counts(String by) {
    return "meetingCounts(by: " + by + ") {key count}";
  }

  private static Scenario timeline(String name, String arguments) {
    String given = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return of("timeline, " + name, "timeline" + given + " " + ENTRIES);
  }

  private static Scenario of(String name, String field) {
    return Scenario.distinct(name, "{" + field + "}");
  }
}
