package org.kurultai.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Rows;

/** What a newcomer reads in the schema. */
@QuarkusTest
class DescriptionsTest {

  private static final Pattern SENTENCE = Pattern.compile("[A-Z].*[a-z0-9`)]\\.", Pattern.DOTALL);

  /** "such as `xian`, or UN/LOCODE, `CNSIA`", and what may stand between two of these. */
  private static final Pattern EXAMPLES =
      Pattern.compile("such\\s+as((?:\\s+(?:or\\s+|and\\s+|UN/LOCODE,\\s+)*`[^`]+`,?)+)");

  /** A slug, or a code of letters. */
  private static final Pattern KEY =
      Pattern.compile("`([a-z][a-z0-9]*(?:-[a-z0-9]+)*|[A-Z]{2,5})`");

  @Test
  void all_that_is_served_is_described_in_sentences() {
    List<AbstractDescribedNode<?>> nodes = describable();
    assertThat(nodes).hasSizeGreaterThan(500);
    assertThat(nodes)
        .filteredOn(it -> !isSentence(it.getDescription()))
        .extracting(AstPrinter::printAstCompact)
        .isEmpty();
  }

  @Test
  void a_slug_or_code_that_stands_as_an_example_is_one_of_the_record() throws IOException {
    assertThat(quotedKeys())
        .contains("aktau-port", "KZAAU", "xian", "CNSIA", "USD", "council-of-heads-of-state")
        .isSubsetOf(cells());
  }

  @Test
  void each_directive_is_served_once_and_none_that_has_no_effect() {
    assertThat(Api.texts(Api.data("{ __schema { directives { name } } }"), "name"))
        .doesNotHaveDuplicates()
        .contains("include", "skip", "deprecated")
        .doesNotContain("constraint", "rolesAllowed");
  }

  private static Set<String> quotedKeys() {
    return describable().stream()
        .flatMap(it -> Stream.ofNullable(it.getDescription()))
        .flatMap(description -> EXAMPLES.matcher(description.getContent()).results())
        .flatMap(examples -> KEY.matcher(examples.group(1)).results())
        .map(key -> key.group(1))
        .collect(Collectors.toSet());
  }

  /** Every cell of the release's files, and every element of those that hold several. */
  private static Set<String> cells() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "dataset"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .flatMap(name -> Rows.of(name).stream())
          .flatMap(row -> row.values().stream())
          .flatMap(cell -> Rows.elements(cell).stream())
          .collect(Collectors.toSet());
    }
  }

  private static boolean isSentence(@Nullable Description description) {
    return description != null && SENTENCE.matcher(description.getContent()).matches();
  }

  private static List<AbstractDescribedNode<?>> describable() {
    List<AbstractDescribedNode<?>> nodes = new ArrayList<>();
    new NodeTraverser()
        .preOrder(
            new NodeVisitorStub() {
              @Override
              @SuppressWarnings("rawtypes")
              protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                if (node instanceof AbstractDescribedNode<?> describable) {
                  nodes.add(describable);
                }
                return TraversalControl.CONTINUE;
              }
            },
            Parser.parse(get("/graphql/schema.graphql").asString()));
    return nodes;
  }
}
