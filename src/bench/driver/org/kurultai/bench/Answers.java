package org.kurultai.bench;

import java.util.List;

/** The answers that are measured against the same bytes got by hand. */
final class Answers {

  static final Scenario SMALL_BY_HAND = Scenario.route("small, by hand", "/bench/small");
  static final Scenario NESTED_BY_HAND = Scenario.route("nested, by hand", "/bench/nested");

  static final String SMALL_QUERY = "{states(first: 20) {nodes {code name}}}";

  static final String NESTED_QUERY =
      """
      {states(first: 20, orderBy: {field: MEETINGS, direction: DESC}) {nodes {code name \
      councils(first: 5) {nodes {slug name meetings(first: 10) {nodes {slug startDate}}}}}}}""";

  private static final int LEAF_OBJECTS = 20 * 5 * 10;

  static final Scenario SMALL = Scenario.distinct("small", SMALL_QUERY);
  static final Scenario NESTED = Scenario.distinct("nested", NESTED_QUERY);

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

  /** The scenarios of kept answers, a short one and a long one. */
  static List<Kept> kept(Client client) {
    return List.of(
        Kept.of("small", SMALL_QUERY, client), Kept.of("nested", NESTED_QUERY, client));
  }

  /**
   * A kept answer, and what it has to be compared with.
   *
   * @param bare a route that sends the same bytes, to a request with an address as long
   * @param hit the answer sent again
   * @param notModified word that the client still has it
   */
  record Kept(Scenario bare, Scenario hit, Scenario notModified) {

    static Kept of(String name, String document, Client client) {
      Scenario hit = Scenario.repeated(name + ": kept answer", document);
      String path = "/bench/bare/" + name;
      client.put(path, client.get(hit));
      String query = hit.path().substring(hit.path().indexOf('?'));
      Scenario bare = Scenario.route(name + ": bare route", path + query);
      return new Kept(
          bare, hit, hit.withTag(name + ": not modified (304)", client.entityTag(hit)));
    }

    List<Scenario> scenarios() {
      return List.of(bare, hit, notModified);
    }
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
