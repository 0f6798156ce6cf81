package org.kurultai.graphql.limit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.introspection.IntrospectionQueryBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;

/** The limits of documents, each crossed by one and kept by one, as they stand by default. */
@QuarkusTest
class DocumentLimitsTest {

  static Stream<Arguments> limits() {
    return Stream.of(
        // { states { nodes { … } } } has eight tokens of its own.
        limit("TOKEN", 2_000, n -> states("name ".repeat(n - 8))),
        limit(
            "DEPTH",
            20,
            n -> "{ meetings { nodes {" + nested(n - 2, "next { ", "slug", "}") + "}}}"),
        limit(
            "DEPTH",
            20,
            n ->
                "{ meetings { nodes { ...F } } } fragment F on Meeting {"
                    + nested(n - 2, "next { ", "slug", "}")
                    + "}"),
        limit("DEPTH", 20, DocumentLimitsTest::fragmentsInOneAnother),
        limit("DEPTH", 20, n -> "{" + "...{".repeat(n) + "__typename" + "}".repeat(n + 1)),
        limit(
            "DEPTH",
            20,
            n ->
                "{"
                    + "...{".repeat(n - 1)
                    + "...F"
                    + "}".repeat(n)
                    + "fragment F on Query {__typename}"),
        limit("ALIAS", 50, n -> states(numbered(n, i -> "a" + i + ": name "))),
        limit(
            "ALIAS",
            50,
            n ->
                states("...F ".repeat(n / 2) + numbered(n % 2, i -> "a: name "))
                    + " fragment F on State { b: code c: code }"),
        limit("ROOT_FIELD", 30, n -> "{" + "__typename ".repeat(n) + "}"),
        limit(
            "ROOT_FIELD",
            30,
            n ->
                "{ ...F __typename }"
                    + " fragment F on Query {"
                    + "__typename ".repeat(n - 1)
                    + "}"),
        limit("DIRECTIVE", 50, n -> states("name @skip(if: false) ".repeat(n))),
        limit(
            "DIRECTIVE",
            50,
            n ->
                states(
                        "...F @skip(if: false) ".repeat(n / 2)
                            + "name @skip(if: false) ".repeat(n % 2))
                    + " fragment F on State { code @skip(if: false) }"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void the_most_that_is_allowed_is_served(String code, int limit, IntFunction<String> document) {
    Api.data(document.apply(limit));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void one_more_is_refused_with_the_limits_own_code_and_the_figure_and_the_place(
      String code, int limit, IntFunction<String> document) {
    JsonNode error = Api.error(document.apply(limit + 1));

    assertThat(error.at("/extensions/code").textValue()).isEqualTo(code + "_LIMIT_EXCEEDED");
    assertThat(error.at("/extensions/limit").intValue()).isEqualTo(limit);
    assertThat(error.path("message").textValue()).contains(" " + limit).contains(": ");
    assertThat(error.at("/locations/0/line").intValue()).isPositive();
  }

  @Test
  void a_long_document_may_be_printed_with_each_leaf_on_a_line_of_its_own() {
    String indent = " ".repeat(2 * 10);
    String printed =
        "{ meetings { nodes {"
            + nested(8, "next {\n", (indent + "slug\n").repeat(1_970), "}")
            + "}}}";
    Api.data(printed);
  }

  @ParameterizedTest
  @CsvSource({"'#\n', 1900", "' ,', 30000", "'\n\n', 30000"})
  void comments_and_white_space_are_bounded_too(String nothing, int times) {
    Api.data("{ __typename }" + nothing.repeat(times));

    assertThat(
            Api.error("{ __typename }" + nothing.repeat(times * 5 / 4))
                .at("/extensions/code")
                .textValue())
        .isEqualTo("TOKEN_LIMIT_EXCEEDED");
  }

  @Test
  void what_multiplies_by_fragments_is_refused_though_it_is_short() {
    String document =
        "{ meetings { nodes { ...F0 } } } "
            + numbered(
                12,
                i ->
                    "fragment F%d on Meeting { previous { ...F%d } next { ...F%d } } "
                        .formatted(i, i + 1, i + 1))
            + "fragment F12 on Meeting { slug }";

    assertThat(Api.error(document).at("/extensions/code").textValue())
        .isEqualTo("TOKEN_LIMIT_EXCEEDED");
  }

  @Test
  void fragments_that_no_operation_spreads_are_counted_too() {
    String document =
        "{ __typename } "
            + numbered(
                12, i -> "fragment F%d on Query { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
            + "fragment F12 on Query { __typename }";

    assertThat(Api.error(document).at("/extensions/code").textValue())
        .isEqualTo("TOKEN_LIMIT_EXCEEDED");
  }

  @Test
  void the_path_of_the_field_that_crosses_the_limit_is_named() {
    assertThat(
            Api.error(states(numbered(51, i -> "a" + i + ": name "))).path("message").textValue())
        .contains("states.nodes.a50");
  }

  @Test
  void graphiql_may_introspect_the_schema() {
    JsonNode schema =
        Api.data(
            IntrospectionQueryBuilder.build(
                IntrospectionQueryBuilder.Options.defaultOptions()
                    .schemaDescription(true)
                    .specifiedByUrl(true)
                    .directiveIsRepeatable(true)
                    .inputValueDeprecation(true)
                    .isOneOf(true)
                    .typeRefFragmentDepth(9)));

    assertThat(schema.at("/__schema/queryType/name").textValue()).isEqualTo("Query");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_examples_of_the_landing_page_are_served(Path example) throws IOException {
    Api.data(Files.readString(example));
  }

  static Stream<Path> examples() throws IOException {
    return Files.list(Path.of("src/main/resources/examples"));
  }

  private static Arguments limit(String code, int limit, IntFunction<String> document) {
    return Arguments.of(code, limit, document);
  }

  private static String states(String fields) {
    return "{ states { nodes { " + fields + "} } }";
  }

  private static String nested(int levels, String opening, String leaf, String closing) {
    return opening.repeat(levels - 1) + leaf + closing.repeat(levels - 1);
  }

  private static String fragmentsInOneAnother(int levels) {
    return "{ ...F1 } "
        + numbered(
            levels,
            i ->
                "fragment F%d on Query { %s } "
                    .formatted(i + 1, i + 1 < levels ? "...F" + (i + 2) : "__typename"));
  }

  private static String numbered(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(joining());
  }
}
