package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

/**
 * How many statements a query takes: one for each field that reads the database, whatever the
 * number of parents. The figures are counted from the queries' shapes.
 */
@QuarkusTest
class StatementCountTest {

  @Inject Statements statements;

  @ParameterizedTest(name = "{0} statements: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // One level: the page; a count is a statement of its own; codes are checked by one.
        "1 | code",
        "2 | code } totalCount __typename pageInfo { hasNextPage",
        // Two levels.
        "2 | code citations { source { slug } }",
        "2 | code name(lang: \"kk\") names { value }",
        "2 | councils(first: 3) { nodes { slug } }",
        // A page of nothing is not read.
        "2 | councils(first: 0) { totalCount nodes { slug } }",
        // Three levels; the same field under two aliases with other arguments counts twice.
        "3 | councils(first: 3) { nodes { meetings(first: 2) { nodes { slug } } } }",
        "4 | councils(first: 3) { nodes { a: meetings(first: 2) { nodes { slug } }"
            + " b: meetings(first: 3) { nodes { slug } } } }",
        // Equal arguments share a statement; two fields of a level take two.
        "3 | councils(first: 3) { nodes { a: meetings(first: 2) { nodes { slug } }"
            + " b: meetings(first: 2) { nodes { slug } } } }",
        // Four levels.
        "5 | councils(first: 3) { nodes { meetings(first: 2) { nodes {"
            + " topics { name } documents { title } } } } }",
        // Five levels: the documents' sources.
        "5 | councils(first: 3) { nodes { meetings(first: 2) { nodes {"
            + " documents { citations { source { slug } } } } } } }",
        // Six levels: from the document back to its meeting, and to that meeting's host.
        "6 | councils(first: 3) { nodes { meetings(first: 2) { nodes {"
            + " documents { meeting { hostState { code } } } } } } }",
      })
  void the_number_of_statements_depends_on_the_shape_alone(long expected, String fields) {
    assertThat(count(fields, 1)).as("one parent").isEqualTo(expected);
    assertThat(count(fields, 33)).as("all parents").isEqualTo(expected);
  }

  /** One statement lists, one checks the slugs, one finds the nearest to the first unknown. */
  @ParameterizedTest(name = "{0} unknown topics")
  @ValueSource(ints = {1, 50})
  void unknown_slugs_cost_the_same_however_many_there_are(int unknown) {
    List<String> slugs = IntStream.range(0, unknown).mapToObj(i -> "transprt" + i).toList();
    long before = statements.issued();
    JsonNode response =
        Api.ask(
            "query($topics: [String!]) { meetings(filter: {topics: $topics}) { nodes { slug } } }",
            Map.of("topics", slugs),
            Map.of());
    assertThat(statements.issued() - before).isEqualTo(3);
    assertThat(response.at("/errors/0/message").asText())
        .contains("filter.topics[0]", "'transprt0'", "did you mean 'transport'");
  }

  /** The state with the most meetings comes first: it has something on every level. */
  private long count(String fields, int parents) {
    long before = statements.issued();
    Api.data(
        "query($n: Int!) { states(first: $n, orderBy: {field: MEETINGS, direction: DESC}) { nodes { "
            + fields
            + " } } }",
        Map.of("n", parents));
    return statements.issued() - before;
  }
}
