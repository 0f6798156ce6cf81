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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

/** What a newcomer reads in the schema. */
@QuarkusTest
class DescriptionsTest {

  private static final Pattern SENTENCE = Pattern.compile("[A-Z].*[a-z0-9`)]\\.", Pattern.DOTALL);

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
  void each_directive_is_served_once_and_none_that_has_no_effect() {
    assertThat(Api.texts(Api.data("{ __schema { directives { name } } }"), "name"))
        .doesNotHaveDuplicates()
        .contains("include", "skip", "deprecated")
        .doesNotContain("constraint", "rolesAllowed");
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
