package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Rows;

/** Many fields of the query's root in one document. */
@QuarkusTest
class RootFieldsTest {

  @Test
  void two_five_and_twenty_root_fields_all_read_the_database() {
    List<String> codes = Api.texts(Api.data("{ states(first: 20) { nodes { code } } }"), "code");
    for (int number : new int[] {2, 5, 20}) {
      String document =
          IntStream.range(0, number)
              .mapToObj(i -> "s%d: state(code: \"%s\") { code name }".formatted(i, codes.get(i)))
              .collect(Collectors.joining(" ", "{ ", " }"));
      JsonNode data = Api.data(document);
      for (int i = 0; i < number; i++) {
        assertThat(data.path("s" + i).path("code").asText()).isEqualTo(codes.get(i));
      }
    }
  }

  @Test
  void twenty_root_lists_with_different_filters_keep_apart() {
    String document =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "y%1$d: meetings(first: 100, filter: {period: {from: \"%1$d\", to: \"%1$d\"}})"
                            .formatted(2005 + i)
                        + " { nodes { slug } }")
            .collect(Collectors.joining(" ", "{ ", " }"));
    JsonNode data = Api.data(document);
    for (int year = 2005; year < 2025; year++) {
      assertThat(Api.texts(data.path("y" + year), "slug"))
          .as("%d", year)
          .containsExactlyInAnyOrderElementsOf(meetingsOf(Integer.toString(year)));
    }
  }

  /** Every date of the record is written year first. */
  private static List<String> meetingsOf(String year) {
    return Rows.of("meetings.csv").stream()
        .filter(
            row -> row.get("start_date").startsWith(year) || row.get("end_date").startsWith(year))
        .map(row -> row.get("slug"))
        .toList();
  }
}
