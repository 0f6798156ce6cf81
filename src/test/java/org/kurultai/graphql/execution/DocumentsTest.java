package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.limit.DocumentReader;
import org.kurultai.graphql.limit.Limits;

@QuarkusTest
class DocumentsTest {

  /** Parsed, it counts as 40 times as much; 27 of them come to less than 64 MiB, 28 to more. */
  private static final int CHARACTERS = 60_000;

  @Inject GraphQLSchema schema;
  @Inject Limits limits;

  @Test
  void parsed_documents_are_kept_up_to_a_weight() {
    Documents documents = new Documents(schema, new DocumentReader(limits));
    List<OperationDefinition> first = definitions(documents, 60);
    List<OperationDefinition> second = definitions(documents, 60);
    long kept = IntStream.range(0, 60).filter(i -> first.get(i) == second.get(i)).count();
    assertThat(kept).isBetween(1L, 27L);
  }

  private static List<OperationDefinition> definitions(Documents documents, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> documents.definition(new Operation(text(i), null, Map.of(), false)))
        .toList();
  }

  private static String text(int number) {
    String document = "{ a" + number + ": __typename } #";
    return document + "c".repeat(CHARACTERS - document.length());
  }
}
