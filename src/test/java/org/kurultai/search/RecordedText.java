package org.kurultai.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kurultai.Rows;

/**
 * The words of what can be found, by type and key, read from the release's files by code that
 * shares nothing with the search. Latin alone: it does not know how to read other alphabets.
 */
final class RecordedText {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "states.csv", List.of("name", "official_name", "capital", "note"),
          "organizations.csv", List.of("name", "short_name", "headquarters_city", "summary"),
          "corridors.csv", List.of("name", "short_name", "coordinating_body", "summary"),
          "persons.csv", List.of("name", "native_name"),
          "forums.csv", List.of("name", "short_name", "establishing_document", "summary"),
          "nodes.csv", List.of("name", "native_name", "note"),
          "projects.csv", List.of("name", "summary"),
          "documents.csv", List.of("title", "summary"),
          "meetings.csv", List.of("title", "theme", "city", "outcome"));

  private static final Map<String, String> TYPES =
      Map.of(
          "states.csv", "State",
          "organizations.csv", "Organization",
          "corridors.csv", "Corridor",
          "persons.csv", "Person",
          "nodes.csv", "CorridorNode",
          "projects.csv", "Project",
          "documents.csv", "Document",
          "meetings.csv", "Meeting");

  private RecordedText() {}

  /** The words by {@code type:key}. */
  static Map<String, Set<String>> words() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    COLUMNS.forEach(
        (file, columns) ->
            Rows.of(file)
                .forEach(row -> columns.forEach(it -> add(texts, name(file, row), row.get(it)))));
    Rows.of("state_names.csv")
        .forEach(row -> add(texts, "State:" + row.get("state_code"), row.get("name")));
    Rows.of("offices.csv")
        .forEach(row -> add(texts, "Person:" + row.get("person"), row.get("title")));
    Map<String, Set<String>> words = new HashMap<>();
    texts.forEach((name, all) -> words.put(name, new HashSet<>(words(String.join(" ", all)))));
    return words;
  }

  /** The words of a text, in plain letters. */
  static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text.replace("İ", "i").toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("(?<=\\p{L})['ʼ’]s(?![\\p{L}\\p{N}])", "")
            .replaceAll("[\\p{Mn}'ʻʼ’‘]", "")
            .replace('ı', 'i')
            .replace('ə', 'e');
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static void add(Map<String, List<String>> texts, String name, String text) {
    texts.computeIfAbsent(name, fresh -> new ArrayList<>()).add(text);
  }

  private static String name(String file, Map<String, String> row) {
    if (file.equals("forums.csv")) {
      String type = row.get("type").equals("COUNCIL") ? "Council" : "OrganizationBody";
      return type + ':' + row.get("slug");
    }
    return TYPES.get(file) + ':' + row.getOrDefault("slug", row.get("code"));
  }
}
