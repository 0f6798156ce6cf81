package org.kurultai.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;

@QuarkusTest
class CouncilFilterTest {

  private static final Predicate<Row> IS_COUNCIL = row -> row.cell("type").equals("COUNCIL");

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_keeps_those_that_meet_all_of_its_conditions(String filter, Predicate<Row> meets) {
    JsonNode councils =
        Api.data(
                "{ councils(first: 100, filter: {%s}) { totalCount nodes { slug } } }"
                    .formatted(filter))
            .path("councils");
    List<String> expected = ReleaseFile.slugs("forums", IS_COUNCIL.and(meets));
    assertThat(Api.texts(councils, "slug")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(councils.path("totalCount").asInt()).isEqualTo(expected.size());
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("", row -> true),
        filter("kinds: [TRILATERAL, FOUR_PLUS_FOUR]", in("kind", "TRILATERAL", "FOUR_PLUS_FOUR")),
        filter("levels: [PARLIAMENT]", in("level", "PARLIAMENT")),
        filter("levels: []", row -> false),
        filter("statuses: [DORMANT, DISSOLVED]", in("status", "DORMANT", "DISSOLVED")),
        filter("anyParty: [\"TJ\", \"HU\"]", party("TJ").or(party("HU"))),
        filter("anyParty: []", row -> false),
        filter("allParties: [\"TR\", \"AZ\"]", party("TR").and(party("AZ"))),
        filter("allParties: []", row -> true),
        filter("bilateral: true", row -> row.list("parties").size() == 2),
        filter("bilateral: false", row -> row.list("parties").size() > 2),
        filter(
            "anyParty: [\"UZ\"], bilateral: true, levels: [HEADS_OF_STATE], statuses: null",
            party("UZ")
                .and(in("level", "HEADS_OF_STATE"))
                .and(row -> row.list("parties").size() == 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "anyParty, '[\"TR\", \"TRK\"]', filter.anyParty[1]",
    "allParties, '[\"TRK\"]', filter.allParties[0]",
  })
  void an_unknown_party_is_refused_where_it_stands(String list, String codes, String argument) {
    JsonNode error =
        Api.error("{ councils(filter: {%s: %s}) { totalCount } }".formatted(list, codes));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    assertThat(error.path("message").asText()).contains("'TRK'").contains("'TR'");
  }

  private static Arguments filter(String filter, Predicate<Row> meets) {
    return Arguments.of(filter, meets);
  }

  private static Predicate<Row> in(String column, String... values) {
    return row -> List.of(values).contains(row.cell(column));
  }

  private static Predicate<Row> party(String code) {
    return row -> row.list("parties").contains(code);
  }
}
