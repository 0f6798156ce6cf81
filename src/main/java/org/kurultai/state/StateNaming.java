package org.kurultai.state;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.execution.Loader;

/**
 * Picks a state's name by RFC 4647 lookup: each language range in turn, cut from the end until a
 * name fits ({@code kk-Cyrl-KZ}, {@code kk-Cyrl}, {@code kk}), English where none does.
 */
final class StateNaming {

  private final Loader<String, List<LocalizedName>> names;

  StateNaming(Loader<String, List<LocalizedName>> names) {
    this.names = names;
  }

  CompletionStage<String> name(
      State state, @Nullable String language, List<LanguageRange> accepted) {
    List<LanguageRange> wanted =
        language == null
            ? accepted
            : Stream.concat(Stream.of(range(language)), accepted.stream()).toList();
    if (wanted.isEmpty() || isEnglish(wanted.get(0))) {
      return CompletableFuture.completedFuture(state.englishName());
    }
    return names.load(state.code()).thenApply(known -> pick(state, known, wanted));
  }

  private static String pick(State state, List<LocalizedName> known, List<LanguageRange> wanted) {
    List<String> tags =
        Stream.concat(Stream.of("en"), known.stream().map(LocalizedName::language))
            .collect(Collectors.toList());
    String tag = Locale.lookupTag(wanted, tags);
    return known.stream()
        .filter(name -> name.language().equalsIgnoreCase(tag))
        .map(LocalizedName::value)
        .findFirst()
        .orElse(state.englishName());
  }

  private static boolean isEnglish(LanguageRange range) {
    return range.getRange().equals("en") || range.getRange().startsWith("en-");
  }

  private static LanguageRange range(String language) {
    try {
      return new LanguageRange(
          new Locale.Builder().setLanguageTag(language).build().toLanguageTag());
    } catch (IllformedLocaleException | IllegalArgumentException malformed) {
      throw new BadUserInput(
          "lang",
          "'" + language + "' is no language tag: write a BCP 47 tag such as kk, uz-Cyrl or tr");
    }
  }
}
