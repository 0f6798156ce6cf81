package org.kurultai.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.graphql.NodeId;

@QuarkusTest
class PersonTest {

  private static final List<Row> PERSONS = ReleaseFile.rows("persons");

  private static final Map<String, List<Row>> OFFICES =
      ReleaseFile.rows("offices").stream().collect(Collectors.groupingBy(it -> it.cell("person")));

  private static final String PAGE =
      " fragment Page on PersonConnection {"
          + " totalCount nodes { slug } pageInfo { hasNextPage endCursor } }";

  @Test
  void a_person_is_found_by_slug_and_again_by_id() {
    JsonNode data =
        Api.data(
            """
            query($id: ID!) {
              person(slug: "abdulaziz-kamilov") { id name nativeName state { code } }
              node(id: $id) { ... on Person { name nativeName } }
              none: person(slug: "nobody-at-all") { name } }""",
            Map.of("id", new NodeId("Person", "hakan-fidan").encoded()));
    assertThat(data.at("/person/id").asText())
        .isEqualTo(new NodeId("Person", "abdulaziz-kamilov").encoded());
    assertThat(data.at("/person/name").asText()).isEqualTo("Abdulaziz Kamilov");
    assertThat(data.at("/person/nativeName").asText()).isEqualTo("Abdulaziz Komilov");
    assertThat(data.at("/person/state/code").asText()).isEqualTo("UZ");
    assertThat(data.at("/node/name").asText()).isEqualTo("Hakan Fidan");
    assertThat(data.at("/node/nativeName").isNull()).isTrue();
    assertThat(data.path("none").isNull()).isTrue();
  }

  @Test
  void pages_put_together_hold_every_person_once() {
    List<String> slugs = new ArrayList<>();
    JsonNode page = Api.data("{ persons(first: 100) { ...Page } }" + PAGE).path("persons");
    assertThat(page.path("totalCount").asInt()).isEqualTo(254);
    slugs.addAll(Api.texts(page.path("nodes"), "slug"));
    while (page.at("/pageInfo/hasNextPage").asBoolean()) {
      page =
          Api.data(
                  "{ persons(first: 100, after: %s) { ...Page } }"
                          .formatted(page.at("/pageInfo/endCursor"))
                      + PAGE)
              .path("persons");
      slugs.addAll(Api.texts(page.path("nodes"), "slug"));
    }
    assertThat(slugs)
        .containsExactlyInAnyOrderElementsOf(
            PERSONS.stream().map(row -> row.cell("slug")).toList());
  }

  @Test
  void persons_stand_by_name_with_accents_where_readers_look_for_them() {
    JsonNode data =
        Api.data("{ persons(filter: {states: [\"TR\"]}, first: 100) { nodes { name } } }");
    List<String> names = Api.texts(data, "name");
    assertThat(names).containsSubsequence("Binali Yıldırım", "Cevdet Yılmaz", "Hakan Fidan");
    assertThat(names).containsSubsequence("Numan Kurtulmuş", "Ömer Bolat", "Ömer Kocaman");
    assertThat(names.indexOf("Ömer Bolat")).isLessThan(names.indexOf("Recep Tayyip Erdoğan"));
  }

  /** The names are Abdulkadir Uraloğlu, Yaşar Güler, Recep Tayyip Erdoğan. */
  @ParameterizedTest
  @CsvSource({
    "uraloglu, abdulkadir-uraloglu",
    "'URALOĞLU  abdulkadir', abdulkadir-uraloglu",
    "Guler YAŞAR, yasar-guler",
    "erdogan, recep-tayyip-erdogan",
  })
  void every_word_is_found_in_the_name_case_and_accents_aside(String text, String slug) {
    JsonNode data =
        Api.data(
            "query($text: String) { persons(filter: {text: $text}) { nodes { slug } } }",
            Map.of("text", text));
    assertThat(Api.texts(data, "slug")).containsExactly(slug);
  }

  @Test
  void a_part_of_a_word_is_no_word() {
    assertThat(
            Api.data("{ persons(filter: {text: \"uralog\"}) { totalCount } }")
                .at("/persons/totalCount")
                .asInt())
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_keeps_those_who_meet_all_of_its_conditions(String filter, Predicate<Row> meets) {
    JsonNode persons =
        Api.data(
                "{ persons(first: 100, filter: {%s}) { totalCount nodes { slug } } }"
                    .formatted(filter))
            .path("persons");
    List<String> expected = PERSONS.stream().filter(meets).map(row -> row.cell("slug")).toList();
    assertThat(Api.texts(persons, "slug")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(persons.path("totalCount").asInt()).isEqualTo(expected.size());
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("states: [\"HU\", \"GE\"]", in("state", "HU", "GE")),
        filter("states: []", row -> false),
        filter(
            "officeKinds: [HEAD_OF_STATE, SECRETARY_GENERAL]",
            held(in("kind", "HEAD_OF_STATE", "SECRETARY_GENERAL"))),
        filter("officeKinds: []", row -> false),
        filter("inOfficeOn: \"2014-08-28\"", held(office -> office.holdsOn("2014-08-28"))),
        filter(
            "states: [\"KZ\"], officeKinds: [FOREIGN_MINISTER]",
            in("state", "KZ").and(held(in("kind", "FOREIGN_MINISTER")))),
        filter(
            "officeKinds: [HEAD_OF_STATE], inOfficeOn: \"2019-03-20\"",
            held(in("kind", "HEAD_OF_STATE").and(office -> office.holdsOn("2019-03-20")))));
  }

  /** Erdoğan was in office on that day, as prime minister; he became president later. */
  @Test
  void the_office_of_the_day_is_the_one_whose_kind_counts() {
    JsonNode data =
        Api.data(
            """
            { heads: persons(filter: {text: "erdogan", inOfficeOn: "2010-01-01",
                officeKinds: [HEAD_OF_STATE]}) { nodes { slug } }
              governments: persons(filter: {text: "erdogan", inOfficeOn: "2010-01-01",
                officeKinds: [HEAD_OF_GOVERNMENT]}) { nodes { slug } } }""");
    assertThat(data.at("/heads/nodes")).isEmpty();
    assertThat(Api.texts(data.path("governments"), "slug")).containsExactly("recep-tayyip-erdogan");
  }

  @Test
  void an_unknown_state_is_refused_where_it_stands() {
    JsonNode error = Api.error("{ persons(filter: {states: [\"TR\", \"U\"]}) { totalCount } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.states[1]");
    assertThat(error.path("message").asText()).contains("unknown state code 'U'");
  }

  private static Arguments filter(String filter, Predicate<Row> meets) {
    return Arguments.of(filter, meets);
  }

  private static Predicate<Row> in(String column, String... values) {
    return row -> List.of(values).contains(row.cell(column));
  }

  private static Predicate<Row> held(Predicate<Row> office) {
    return person -> OFFICES.getOrDefault(person.cell("slug"), List.of()).stream().anyMatch(office);
  }
}
