package org.kurultai.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds single words as Postgres folds the record (migration V21), to see which words of a text
 * were found. A test holds the two together.
 */
final class Folding {

  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  /** Characters that show nothing and part no words, such as the soft hyphen. */
  static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

  private static final Pattern UNSEEN = Pattern.compile('[' + INVISIBLE + ']');

  private static final Pattern POSSESSIVE =
      Pattern.compile("(?<=[\\p{L}\\u0300-\\u036F])['`ʼ’][sS](?![\\p{L}\\p{N}])");

  private static final Map<Integer, String> LATIN = new HashMap<>();

  static {
    single(
        "абвгдезийіклмнопрстуфыэңӊөүұқһәӣӯҳҷҗҹҝґўј", "abvgdeziyiklmnoprstufyennouuqhaiuhjjjggoj");
    single("əıøłđðħĸŀŋŧ", "eiolddhqlnt");
    Pattern.compile("(\\S)(\\S*)")
        .matcher("ёyo жzh хkh цts чch шsh щshch юyu яya єye їyi ғgh ъ ь ßss æae œoe þth")
        .results()
        .forEach(it -> LATIN.put(it.group(1).codePointAt(0), it.group(2)));
    "'`ʻʼʹʿʾ‘’´".codePoints().forEach(apostrophe -> LATIN.put(apostrophe, ""));
  }

  private Folding() {}

  private static void single(String letters, String latin) {
    for (int i = 0; i < letters.length(); i++) {
      LATIN.put((int) letters.charAt(i), latin.substring(i, i + 1));
    }
  }

  /**
   * The word in lower case and Latin letters, without accents, apostrophes, what is unseen and the
   * ending of an English possessive.
   */
  static String fold(String word) {
    String seen = Normalizer.normalize(UNSEEN.matcher(word).replaceAll(""), Normalizer.Form.NFKC);
    StringBuilder latin = new StringBuilder();
    POSSESSIVE
        .matcher(seen)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(letter -> append(letter, latin));
    String bare = ACCENTS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private static void append(int letter, StringBuilder latin) {
    String written = LATIN.get(letter);
    if (written == null) {
      latin.appendCodePoint(letter);
    } else {
      latin.append(written);
    }
  }
}
