package org.kurultai.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.store.Statements;

@QuarkusTest
class OfficeTest {

  @Inject Statements statements;

  @Test
  void a_person_lists_offices_of_states_and_of_organizations_with_their_terms() {
    JsonNode offices =
        Api.data(
                """
                { person(slug: "ramil-hasanov") { offices {
                  title kind since until state { code } organization { slug } person { slug }
                  confidence citations { source { slug } } } } }""")
            .at("/person/offices");
    assertThat(offices)
        .extracting(
            it ->
                "%s %s: %s to %s"
                    .formatted(
                        it.path("kind").asText(),
                        it.at("/organization/slug").asText(),
                        it.path("since").asText(),
                        it.path("until").asText("now")))
        .containsExactly(
            "SECRETARY_GENERAL turkpa: 2009-09-29 to 2014",
            "SECRETARY_GENERAL turkpa: 2025-10-15 to now",
            "SECRETARY_GENERAL ots: 2014 to 2018-09-03");
    assertThat(offices)
        .allSatisfy(
            it -> {
              assertThat(it.path("state").isNull()).isTrue();
              assertThat(it.at("/person/slug").asText()).isEqualTo("ramil-hasanov");
              assertThat(it.path("citations")).isNotEmpty();
            });
  }

  @Test
  void every_office_of_the_release_stands_with_its_person_and_cites_its_sources() {
    List<String> served = new ArrayList<>();
    for (String part : List.of("first: 100", "last: 100", "first: 100, after: %s")) {
      String window = part.contains("%s") ? part.formatted(endOfFirstHundred()) : part;
      JsonNode persons =
          Api.data(
                  """
                  { persons(%s) { nodes { slug offices { title kind since until confidence
                    state { code } organization { slug } citations { source { slug } } } } } }"""
                      .formatted(window))
              .at("/persons/nodes");
      persons.forEach(
          person ->
              person
                  .path("offices")
                  .forEach(office -> served.add(line(person.path("slug").asText(), office))));
    }
    assertThat(served.stream().distinct())
        .containsExactlyInAnyOrderElementsOf(
            ReleaseFile.rows("offices").stream()
                .map(
                    row ->
                        String.join(
                            "|",
                            row.cell("person"),
                            row.cell("title"),
                            row.cell("kind"),
                            row.cell("since"),
                            row.cell("until"),
                            row.cell("confidence"),
                            row.cell("state") + row.cell("organization"),
                            row.cell("sources")))
                .toList());
  }

  /** Nazarbayev left on the day on which Tokayev began. */
  @Test
  void both_ends_of_a_term_count_and_the_day_decides_who_is_listed() {
    JsonNode kz =
        Api.data(
                """
                { state(code: "KZ") {
                  before: officeHolders(kind: HEAD_OF_STATE, on: "2019-03-19") { ...Holder }
                  handover: officeHolders(kind: HEAD_OF_STATE, on: "2019-03-20") { ...Holder }
                  after: officeHolders(kind: HEAD_OF_STATE, on: "2019-03-21") { ...Holder }
                  ever: officeHolders(kind: HEAD_OF_STATE) { ...Holder } } }
                fragment Holder on OfficeTerm { person { slug } }""")
            .path("state");
    assertThat(Api.texts(kz.path("before"), "slug")).containsExactly("nursultan-nazarbayev");
    assertThat(Api.texts(kz.path("handover"), "slug"))
        .containsExactly("nursultan-nazarbayev", "kassym-jomart-tokayev");
    assertThat(Api.texts(kz.path("after"), "slug")).containsExactly("kassym-jomart-tokayev");
    assertThat(Api.texts(kz.path("ever"), "slug"))
        .containsExactly("nursultan-nazarbayev", "kassym-jomart-tokayev");
  }

  @Test
  void a_term_without_known_ends_may_hold_on_any_day() {
    JsonNode data =
        Api.data(
            """
            { state(code: "UZ") { officeHolders(kind: FOREIGN_MINISTER, on: "2022-06-01") {
              since until person { slug } } } }""");
    assertThat(Api.texts(data, "slug")).containsExactly("abdulaziz-kamilov", "vladimir-norov");
    assertThat(data.at("/state/officeHolders/0/since").isNull()).isTrue();
    assertThat(data.at("/state/officeHolders/1/since").asText()).isEqualTo("2022-04");
  }

  /** The states, their office holders, the persons, and the states again by the offices. */
  @Test
  void the_office_holders_of_all_states_take_one_statement_for_each_field_that_reads() {
    long before = statements.issued();
    Api.data(
        """
        { states(first: 100) { nodes { officeHolders(kind: HEAD_OF_STATE, on: "2026-01-20") {
          title person { name } state { code } } } } }""");
    assertThat(statements.issued() - before).isEqualTo(4);
  }

  private static String endOfFirstHundred() {
    return Api.data("{ persons(first: 100) { pageInfo { endCursor } } }")
        .at("/persons/pageInfo/endCursor")
        .toString();
  }

  private static String line(String person, JsonNode office) {
    return String.join(
        "|",
        person,
        office.path("title").asText(),
        office.path("kind").asText(),
        office.path("since").asText(""),
        office.path("until").asText(""),
        office.path("confidence").asText(),
        office.at("/state/code").asText("") + office.at("/organization/slug").asText(""),
        String.join(";", Api.texts(office.path("citations"), "slug")));
  }
}
