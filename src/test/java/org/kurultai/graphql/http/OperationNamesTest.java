package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;

@QuarkusTest
class OperationNamesTest {

  @Inject Engine engine;
  @Inject PersistedDocuments documents;

  private OperationNames names;

  @BeforeEach
  void begin() {
    names = new OperationNames(engine, documents, () -> Optional.of(List.of("OfTheOperator")));
  }

  @Test
  void a_hundred_names_that_are_made_up_for_one_request_each_take_no_place() {
    IntStream.range(0, 100).forEach(i -> execute("MadeUp" + i, 1));

    execute("Hub", OperationNames.PROVEN);

    assertThat(names.of(operation("Hub"))).isEqualTo("Hub");
    assertThat(IntStream.range(0, 100).mapToObj(i -> names.of(operation("MadeUp" + i))))
        .containsOnly(OperationNames.OTHER);
  }

  @Test
  void names_that_are_made_up_with_patience_take_the_places_of_guests_and_no_other() {
    IntStream.range(0, 100).forEach(i -> execute("Patient" + i, OperationNames.PROVEN));

    assertThat(IntStream.range(0, 100).mapToObj(i -> names.of(operation("Patient" + i))))
        .filteredOn(OperationNames.OTHER::equals)
        .hasSize(100 - OperationNames.GUESTS);
    assertThat(names.of(operation("OfTheOperator"))).isEqualTo("OfTheOperator");
  }

  @Test
  void a_name_is_told_from_the_tenth_execution_on() {
    execute("Hub", OperationNames.PROVEN - 1);
    assertThat(names.of(operation("Hub"))).isEqualTo(OperationNames.OTHER);

    execute("Hub", 1);
    assertThat(names.of(operation("Hub"))).isEqualTo("Hub");
  }

  private void execute(String name, int times) {
    IntStream.range(0, times).forEach(i -> names.executed(operation(name)));
  }

  private static Operation operation(String name) {
    return new Operation("query " + name + " { __typename }", null, Map.of(), false);
  }
}
