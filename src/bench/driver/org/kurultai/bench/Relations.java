package org.kurultai.bench;

import java.util.List;

/** Networks and partnerships, which add up what ties states, at any size of the record. */
final class Relations {

  private static final String FIGURES =
      " {density vertices {weightedDegree betweenness eigenvector} edges {weight}}}";

  private Relations() {}

  /** Networks of periods that fit whole years, and of some that do not; ties of one pair and of all. */
  static List<Scenario> all() {
    return List.of(
        Scenario.distinct("network, of all time", "{network" + FIGURES),
        Scenario.distinct(
            "network, of a month",
            "{network(period: {from: \"2026-01\", to: \"2026-01\"})" + FIGURES),
        Scenario.distinct(
            "network, between two days",
            "{network(period: {from: \"2014-03-15\", to: \"2025-10-20\"})" + FIGURES),
        Scenario.distinct(
            "partnership of two states",
            "{partnership(between: [\"TR\", \"UZ\"], period: {from: \"2021\"}) {strength"
                + " firstMeeting {slug} lastMeeting {slug} meetings(first: 20) {nodes {slug title}}"
                + " documents(first: 20) {nodes {slug title}}}}"),
        Scenario.distinct(
            "first and last meetings of partners, from a day on",
            "{state(code: \"TR\") {partnerships(first: 5, period: {from: \"2024-02-15\"}) {"
                + "firstMeeting {slug} lastMeeting {slug}}}}"),
        Scenario.distinct(
            "partnerships of 20 states",
            "{states {nodes {partnerships(first: 5) {strength lastMeeting {slug}}}}}"));
  }
}
