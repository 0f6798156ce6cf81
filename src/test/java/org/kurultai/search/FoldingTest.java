package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Rows;

/** Words are folded twice, by Postgres and to mark what it found: both must come to the same. */
@QuarkusTest
class FoldingTest {

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @CsvSource({
    "İstanbul, istanbul",
    "ISPARTA, isparta",
    "ıssık, issik",
    "Əliyev, eliyev",
    "Oʻzbekiston, ozbekiston",
    "O‘zbekiston, ozbekiston",
    "Gʼijduvon, gijduvon",
    "Мирзиёев, mirziyoev",
    "Тоқаев, toqaev",
    "Нұрсұлтан, nursultan",
    "Өмүралиев, omuraliev",
    "Эмомалӣ, emomali",
    "Ҷумъа, juma",
    "Ҳаким, hakim",
    "Тӯйчӣ, tuychi",
    "Ғани, ghani",
    "Ың, yn",
    "Һәм, ham",
    "Үлэмж, ulemzh",
    "Ўзбекистон, ozbekiston",
    "Щёлково, shchyolkovo",
    "Киї́в, kiyiv",
    "Şırnak, sirnak",
    "Türkmençäge, turkmencage",
    "Ňaryn, naryn",
    "Győr, gyor",
    "Straße, strasse",
    "Ελλάδα, ελλαδα",
    "Kazakhstan's, kazakhstan",
    "Ministry’s, ministry",
    "Türkiyeʼs, turkiye",
    "UNESCO'S, unesco",
    "Maʼsum, masum",
    "Kenjaʼs, kenja",
    "toʻs, tos",
    "Kazakhstan‘s, kazakhstans",
    "BAKİ'S, baki",
    "Ankara'ş, ankaras",
    "Қазақстан'с, qazaqstans",
  })
  void letters_of_many_alphabets_meet_in_plain_ones(String word, String expected)
      throws SQLException {
    assertThat(folded(List.of(word))).containsValue(expected);
    assertThat(Folding.fold(word)).isEqualTo(expected);
  }

  /** The soft hyphen, and what has no width: spaces, joiners and the byte order mark. */
  @ParameterizedTest
  @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF})
  void invisible_characters_part_no_words_and_hinder_no_accent(int invisible) throws SQLException {
    String word = "Nur%1$csu\u0302%1$clta%1$c\u0301n".formatted(invisible);
    assertThat(folded(List.of(word))).containsValue("nursultan");
    assertThat(Folding.fold(word)).isEqualTo("nursultan");
  }

  @Test
  void every_word_of_the_record_folds_alike_in_both() throws SQLException {
    assertAlike(
        Stream.of("meetings", "documents", "persons", "state_names", "nodes", "corridors")
            .flatMap(file -> Rows.of(file + ".csv").stream())
            .flatMap(row -> row.values().stream())
            .flatMap(text -> Pattern.compile("[\\p{L}\\p{N}\\p{M}ʻ’']+").matcher(text).results())
            .map(MatchResult::group)
            .distinct()
            .toList());
  }

  /** Latin with its additions; Cyrillic of Russian, and what its neighbours add to it. */
  @Test
  void every_letter_of_the_alphabets_around_folds_alike_in_both() throws SQLException {
    String added = "ЇїЄєҐґЎўЈјІіҒғҚқҢңӨөҰұҮүҺһӘәӢӣӮӯҲҳҶҷҖҗҸҹҜҝӉӊЁё";
    assertAlike(
        Stream.of(IntStream.range(0x41, 0x180), IntStream.rangeClosed('А', 'я'), added.chars())
            .flatMapToInt(letters -> letters)
            .filter(Character::isLetter)
            .mapToObj(Character::toString)
            // ŀ is an l and a dot, which parts words.
            .filter(letter -> Normalizer.normalize(letter, Normalizer.Form.NFKC).length() == 1)
            .toList());
  }

  @Test
  void whatever_stands_about_an_apostrophe_folds_alike_in_both() throws SQLException {
    List<String> words = new ArrayList<>();
    for (String before : List.of("a", "İ", "ə", "ж", "e\u0323", "7")) {
      for (String apostrophe : List.of("'", "`", "ʻ", "ʼ", "ʹ", "‘", "’")) {
        for (String ending : List.of("s", "S", "ş", "с", "t", "ss")) {
          for (String after : List.of("", "'", "'x", "1", "\u0301")) {
            words.add("k" + before + apostrophe + ending + after);
          }
        }
      }
    }
    assertAlike(words);
  }

  private void assertAlike(List<String> words) throws SQLException {
    Map<String, String> differing = folded(words);
    differing.entrySet().removeIf(it -> it.getValue().equals(Folding.fold(it.getKey())));
    assertThat(differing).isEmpty();
  }

  private Map<String, String> folded(List<String> words) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select w, folded(w) from unnest(?) w")) {
      statement.setArray(1, connection.createArrayOf("text", words.toArray()));
      Map<String, String> folded = new LinkedHashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          folded.put(rows.getString(1), rows.getString(2));
        }
      }
      return folded;
    }
  }
}
