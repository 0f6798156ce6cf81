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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kurultai.Rows;

/**
 * The words of what can be found, by type and key, read from the release's files by code that
 * shares nothing with the search. Cyrillic it reads in Latin letters, other alphabets as they are.
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

  private static final Pattern SPELT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'ʻʼ’‘]*");

  /** BGN/PCGN without its signs, of Russian and what its neighbours add; then letters of Latin. */
  private static final Map<String, String> LATIN =
      Pattern.compile("(\\p{L})=(\\w*)")
          .matcher(
              """
              а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u
              ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ґ=g є=ye ї=yi і=i ј=j ә=a ғ=gh
              қ=q ң=n ө=o ұ=u ү=u һ=h ў=o ҳ=h ҷ=j ӣ=i ӯ=u ı=i ə=e ł=l đ=d ø=o ß=ss æ=ae œ=oe""")
          .results()
          .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));

  private RecordedText() {}

  /** The words by {@code type:key}. */
  static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    texts().forEach((name, all) -> words.put(name, new HashSet<>(words(all))));
    return words;
  }

  /** The texts by {@code type:key}. */
  static Map<String, String> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    COLUMNS.forEach(
        (file, columns) ->
            Rows.of(file)
                .forEach(row -> columns.forEach(it -> add(texts, name(file, row), row.get(it)))));
    Rows.of("state_names.csv")
        .forEach(row -> add(texts, "State:" + row.get("state_code"), row.get("name")));
    Rows.of("offices.csv")
        .forEach(row -> add(texts, "Person:" + row.get("person"), row.get("title")));
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> String.join(" ", it.getValue())));
  }

  /** The words of a text as it spells them. */
  static List<String> spelt(String text) {
    return SPELT.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The words of a text, in plain letters. */
  static List<String> words(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("(?<=\\p{L})['ʼ’][sS](?![\\p{L}\\p{N}])", "")
            .replaceAll("['ʻʼ’‘]", "")
            .replace("İ", "i")
            .toLowerCase(Locale.ROOT);
    String latin =
        bare.codePoints()
            .mapToObj(Character::toString)
            .map(letter -> LATIN.getOrDefault(letter, letter))
            .collect(Collectors.joining());
    String plain = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
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
