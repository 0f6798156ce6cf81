package org.kurultai.bench;

import java.util.List;

/** The answers that are measured against the same bytes got by hand. */
final class Answers {

  static final Scenario BARE = Scenario.route("bare route", "/bench/bare");
  static final Scenario SMALL_BY_HAND = Scenario.route("small, by hand", "/bench/small");
  static final Scenario NESTED_BY_HAND = Scenario.route("nested, by hand", "/bench/nested");

  private static final String SMALL_QUERY = "{states(first: 20) {nodes {code name}}}";

  private static final String NESTED_QUERY =
      """
      {states(first: 20, orderBy: {field: MEETINGS, direction: DESC}) {nodes {code name \
      councils(first: 5) {nodes {slug name meetings(first: 10) {nodes {slug startDate}}}}}}}""";

  private static final int LEAF_OBJECTS = 20 * 5 * 10;

  static final Scenario SMALL = Scenario.distinct("small", SMALL_QUERY);
  static final Scenario NESTED = Scenario.distinct("nested", NESTED_QUERY);
  static final Scenario HIT = Scenario.repeated("kept answer", SMALL_QUERY);

  private Answers() {}

  /** All that an execution has to be compared with. */
  static List<Scenario> executed(Client client) {
    verifySame(client, SMALL, SMALL_BY_HAND);
    verifySame(client, NESTED, NESTED_BY_HAND);
    int leaves = client.get(NESTED).split("\"startDate\"", -1).length - 1;
    if (leaves != LEAF_OBJECTS) {
      throw new IllegalStateException(leaves + " leaf objects, not " + LEAF_OBJECTS);
    }
    return List.of(SMALL, SMALL_BY_HAND, NESTED, NESTED_BY_HAND);
  }

  /** All that a kept answer has to be compared with: the bare route sends the same bytes. */
  static List<Scenario> kept(Client client) {
    client.put("/bench/bare", client.get(HIT));
    return List.of(BARE, HIT, HIT.withTag("not modified (304)", client.entityTag(HIT)));
  }

  private static void verifySame(Client client, Scenario query, Scenario byHand) {
    String answer = client.get(query);
    String expected = client.get(byHand);
    if (!answer.equals(expected)) {
      throw new IllegalStateException(
          "%s is answered:%n%s%n%s is answered:%n%s"
              .formatted(query.name(), answer, byHand.name(), expected));
    }
  }
}
