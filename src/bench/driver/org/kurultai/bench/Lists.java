package org.kurultai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists whose indexes must make up for the size of the record. */
final class Lists {

  /** What the generator makes of the word that is met most often. */
  private static final String FREQUENT_WORD = "kb";

  /** One that the record alone has, more than a page of it; so it is the rarer the more is grown. */
  private static final String RARE_WORD = "summit";

  /** Within a month and a year that some meetings are dated by: these began before and lasted. */
  private static final String SINCE = "period: {from: \"2024-02-15\"}";

  private static final String OLDEST_FIRST = "filter: {" + SINCE + "}, orderBy: {field: %s, direction: ASC}";

  private static final Map<String, String> MEETINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("all", ""),
              Map.entry("by title", "orderBy: {field: TITLE}"),
              Map.entry("of a kind", "filter: {kinds: [BUSINESS_FORUM]}"),
              Map.entry("on a track", "filter: {tracks: [BUSINESS]}"),
              Map.entry("in a format", "filter: {formats: [HYBRID]}"),
              Map.entry("of a forum", "filter: {forums: [\"tr-uz-hlscc\"]}"),
              Map.entry("of an organization", "filter: {organizations: [\"ots\"]}"),
              Map.entry("with any of two states", "filter: {anyState: [\"TR\", \"KG\"]}"),
              Map.entry("with both of two states", "filter: {allStates: [\"TR\", \"UZ\"]}"),
              Map.entry("hosted by a state", "filter: {hostStates: [\"KZ\"]}"),
              Map.entry("in a city", "filter: {cities: [\"Ankara\"]}"),
              Map.entry("with a person", "filter: {persons: [\"hakan-fidan\"]}"),
              Map.entry("on a topic", "filter: {topics: [\"transport\"]}"),
              Map.entry("in a month", "filter: {period: {from: \"2024-05\", to: \"2024-05\"}}"),
              Map.entry("from a day on, oldest first", OLDEST_FIRST.formatted("DATE")),
              Map.entry("from a day on, last page", "filter: {" + SINCE + "}, last: 20"),
              Map.entry("well cited", "filter: {minConfidence: MEDIUM}"),
              Map.entry("with a frequent word", "filter: {text: \"" + FREQUENT_WORD + "\"}"),
              Map.entry("with a rare word", "filter: {text: \"" + RARE_WORD + "\"}")));

  private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

  private Lists() {}

  /** One list for each filter and order that has an index. */
  static List<Scenario> filtered() {
    List<Scenario> lists = new ArrayList<>();
    MEETINGS.forEach((name, arguments) -> lists.add(meetings("meetings, " + name, arguments)));
    lists.add(of("documents of a kind", "documents", "filter: {kinds: [AGREEMENT]}"));
    lists.add(of("documents with a state", "documents", "filter: {anyState: [\"UZ\"]}"));
    lists.add(of("documents on a topic", "documents", "filter: {topics: [\"energy\"]}"));
    lists.add(
        of("documents from a day on, oldest first", "documents", OLDEST_FIRST.formatted("SIGNED_ON")));
    lists.add(
        of("documents with a rare word", "documents", "filter: {text: \"" + RARE_WORD + "\"}"));
    return lists;
  }

  /** The first page of a list, one from its midst, and the last. */
  static List<Scenario> pages(Client client) {
    return List.of(
        meetings("first page", "first: 20"),
        meetings("deep page", "first: 20, after: \"" + cursorInTheMidst(client) + "\""),
        meetings("last page", "last: 20"));
  }

  /** A cursor holds a place in an order, whatever filter it was found by. */
  private static String cursorInTheMidst(Client client) {
    String document = "{meetings(first: 1, filter: {period: {to: \"2015\"}}) {edges {cursor}}}";
    Matcher cursor = CURSOR.matcher(client.get(Scenario.repeated("cursor", document)));
    if (!cursor.find()) {
      throw new IllegalStateException("no meeting before 2016");
    }
    return cursor.group(1);
  }

  private static Scenario meetings(String name, String arguments) {
    return of(name, "meetings", arguments);
  }

  private static Scenario of(String name, String field, String arguments) {
    String given = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return Scenario.distinct(name, "{" + field + given + " {nodes {slug title}}}");
  }
}
