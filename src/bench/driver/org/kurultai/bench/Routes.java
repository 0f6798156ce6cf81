package org.kurultai.bench;

import java.util.List;

/** Ways over the record's network; on a larger one {@code GrownNetwork} measures the searches. */
final class Routes {

  private Routes() {}

  /** Ways of each kind, from the shortest search to the longest. */
  static List<Scenario> all() {
    return List.of(
        of("way from Baku to Tbilisi", "from: \"baku\", to: \"tbilisi\""),
        of("way from Xi'an to Budapest", "from: \"xian\", to: \"budapest\""),
        of(
            "five ways that avoid states",
            "from: \"xian\", to: \"budapest\", avoidStates: [\"RU\", \"BY\"], alternatives: 5"),
        of(
            "five ways by three stops",
            "from: \"xian\", to: \"budapest\", via: [\"khorgos-gateway\", \"aktau-port\","
                + " \"tbilisi\"], alternatives: 5"));
  }

  private static Scenario of(String name, String query) {
    return Scenario.distinct(
        name,
        "{routes(query: {"
            + query
            + "}) {distanceKm transitHours states {code} legs {mode from {slug} to {slug}}}}");
  }
}
