package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Pages of the timeline, which must not cost more the more is grown. */
final class Timelines {

  /** In the order of the timeline it stands before all that began in 2016 and later. */
  private static final String IN_THE_MIDST =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("Timeline-\u001f2016-01-01\u001f0\u001fa".getBytes(UTF_8));

  private static final String ENTRIES =
      "{nodes {__typename ... on Meeting {slug title} ... on Document {slug title}"
          + " ... on Milestone {date title}}}";

  /** Within a month and a year that some entries are dated by: these began before and lasted. */
  private static final String SINCE = "period: {from: \"2024-02-15\"}, direction: ASC";

  private static final String FIVE_STATES = "states: [\"KZ\", \"KG\", \"TJ\", \"TM\", \"UZ\"]";

  private Timelines() {}

  static List<Scenario> all() {
    return List.of(
        of("first page", "first: 20"),
        of("deep page", "after: \"" + IN_THE_MIDST + "\""),
        of("of a state", "states: [\"TM\"]"),
        of("of five states", FIVE_STATES),
        of("from a day on, oldest first", SINCE),
        of("of a state, from a day on, oldest first", "states: [\"TR\"], " + SINCE),
        of("of five states, from a day on, oldest first", FIVE_STATES + ", " + SINCE),
        of("of five states, in a year", FIVE_STATES + ", period: {from: \"2024\", to: \"2024\"}"));
  }

  private static Scenario of(String name, String arguments) {
    return Scenario.distinct("timeline, " + name, "{timeline(" + arguments + ") " + ENTRIES + "}");
  }
}
