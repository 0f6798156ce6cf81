package org.kurultai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

/** How many statements queries over corridors take: their shape decides, not how many parents. */
@QuarkusTest
class StatementsTest {

  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the page, the courses, the nodes on them
        "3 | { corridors(first: %d) { nodes { slug branches segments { position }"
            + " nodes { name } geometry trunk: segments(branch: \"trunk\") { position } } } }",
        // the page, then the flows once for each distinct arguments
        "3 | { corridors(first: %d) { nodes { a: flows(measure: TEU) { value }"
            + " b: flows(measure: TEU) { year } c: flows(measure: TRAINS) { value } } } }",
        // states, corridors, projects, then milestones and nodes, then the sources of milestones
        "6 | { states(first: %d) { nodes { corridors(first: 5) { nodes { projects(first: 3) {"
            + " nodes { milestones { title citations { source { slug } } } nodes { name } } }"
            + " } } } } }",
        // nodes, segments, their ends and their corridors
        "4 | { corridorNodes(first: %d) { nodes { segments { from { name } to { name }"
            + " corridors { name } } } } }",
        // projects, corridors, the states of both
        "3 | { projects(first: %d) { nodes { states { code } corridors { slug } } } }",
      })
  void the_number_of_statements_does_not_depend_on_the_number_of_parents(
      int expected, String document) {
    for (int parents : new int[] {1, 5, 50}) {
      long before = statements.issued();
      Api.data(document.formatted(parents));
      assertThat(statements.issued() - before).as(parents + " parents").isEqualTo(expected);
    }
  }
}
