package org.kurultai.graphql.limit;

import graphql.AssertException;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/** Parses documents, and stops within the first that is too much. */
public final class DocumentReader {

  /** The end of the document is one to the parser. */
  private static final int END = 1;

  /**
   * White space and comments included: laid out by a tool, a leaf may have a line of its own, with
   * twenty and more spaces before it.
   */
  private static final int CHARACTERS_PER_TOKEN = 32;

  /**
   * The digits of a number are read by steps that grow with their square; 100,000 take seconds. No
   * number of the schema has so many.
   */
  private static final int DIGITS = 32;

  private static final Pattern MANY_DIGITS = Pattern.compile("[0-9]{" + (DIGITS + 1) + '}');

  /** A character beyond the last that there is, U+10FFFF, as a string writes it. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile(
          "\\\\u\\{0*(?:[1-9a-fA-F][0-9a-fA-F]{6}|[2-9a-fA-F][0-9a-fA-F]{5}|1[1-9a-fA-F])");

  private static final Pattern RETURN = Pattern.compile("\r\n?");

  private static final int GRAMMAR_RULES_PER_LEVEL = 3;

  private final Limits limits;
  private final ParserOptions options;

  /** A reader for documents within these limits. */
  public DocumentReader(Limits limits) {
    this.limits = limits;
    this.options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                to ->
                    to.maxTokens(limits.tokens() + END)
                        .maxWhitespaceTokens(CHARACTERS_PER_TOKEN * limits.tokens())
                        .maxCharacters(CHARACTERS_PER_TOKEN * limits.tokens())
                        .maxRuleDepth(
                            Math.max(
                                ParserOptions.MAX_RULE_DEPTH,
                                GRAMMAR_RULES_PER_LEVEL * (limits.depth() + 1))));
  }

  /**
   * The document, not validated yet, whose operations keep within the limits.
   *
   * @throws InvalidSyntaxException where it breaks the grammar
   * @throws LimitExceeded where it is too long, too deep or too much
   */
  public Document read(String text) {
    // By the specification each ends a line; graphql-java would leave a CR in a block string.
    String lines = text.indexOf('\r') < 0 ? text : RETURN.matcher(text).replaceAll("\n");
    if (MANY_DIGITS.matcher(lines).find()) {
      requireShortNumbers(lines);
    }
    Document document = parse(lines);
    DocumentShape.check(document, limits);
    return document;
  }

  private void requireShortNumbers(String text) {
    SourceLocation place =
        Literals.place(
            text, literal -> literal.charAt(0) != '"' && MANY_DIGITS.matcher(literal).find());
    if (place != null) {
      throw LimitExceeded.of(
          ErrorCode.TOKEN_LIMIT_EXCEEDED,
          place,
          "The number has more than %d digits in a row: no value here needs so many."
              .formatted(DIGITS),
          Map.of("limit", DIGITS));
    }
  }

  private Document parse(String text) {
    try {
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment()
                  .document(text)
                  .parserOptions(options)
                  .locale(Locale.ENGLISH)
                  .build());
    } catch (ParseCancelledTooDeepException tooDeep) {
      throw LimitExceeded.of(
          ErrorCode.DEPTH_LIMIT_EXCEEDED,
          tooDeep.getLocation(),
          "The document nests too deeply: fetch what lies deep by its id in a second query.",
          Map.of("limit", limits.depth()));
    } catch (ParseCancelledTooManyCharsException | ParseCancelledException tooLong) {
      throw tooLong(tooLong.getLocation());
    } catch (InvalidSyntaxException ungrammatical) {
      if (ungrammatical.getLocation() != null) {
        throw ungrammatical;
      }
      throw unreadable(
          Literals.place(text, literal -> literal.equals(ungrammatical.getOffendingToken())),
          "The number is too large or too small for any value here.",
          ungrammatical);
    } catch (AssertException | IllegalArgumentException noCharacter) {
      throw unreadable(
          Literals.place(text, literal -> NO_CHARACTER.matcher(literal).find()),
          "The string has an escape for no character: the last there is is \\u{10FFFF}.",
          noCharacter);
    }
  }

  private static RuntimeException unreadable(
      @Nullable SourceLocation place, String message, RuntimeException failure) {
    return place == null
        ? failure
        : LimitExceeded.of(ErrorCode.GRAPHQL_PARSE_FAILED, place, message, Map.of());
  }

  private LimitExceeded tooLong(@Nullable SourceLocation place) {
    return LimitExceeded.of(
        ErrorCode.TOKEN_LIMIT_EXCEEDED,
        place,
        "The document has more than %d tokens, or too much white space, text or digits for so many:"
                .formatted(limits.tokens())
            + " ask for less at once, and send long values as variables.",
        Map.of("limit", limits.tokens()));
  }
}
