package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Sql;

/** What goes wrong in the obvious implementation when fields are put together. */
@QuarkusTest
class CompositionTest {

  @Inject Sql sql;

  @Test
  void an_alias_with_other_arguments_gets_its_own_page() {
    JsonNode council =
        Api.data(
                """
                { council(slug: "tr-uz-hlscc") {
                    one: meetings(first: 1) { nodes { slug } }
                    two: meetings(first: 2) { nodes { slug } }
                    oldest: meetings(first: 1, orderBy: {field: DATE}) { nodes { slug } } } }""")
            .path("council");
    assertThat(Api.texts(council.path("one"), "slug")).containsExactly("tr-uz-hlscc-4-2026");
    assertThat(Api.texts(council.path("two"), "slug"))
        .containsExactly("tr-uz-hlscc-4-2026", "tr-uz-hlscc-3-2024");
    assertThat(Api.texts(council.path("oldest"), "slug")).containsExactly("tr-uz-hlscc-1-2020");
  }

  /** "Aa" and "BB" have the same hash code. */
  @Test
  void arguments_whose_hash_codes_collide_do_not_answer_each_other() throws SQLException {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    try {
      sql.execute(
          """
          insert into meeting (slug, title, kind, track, city, states, confidence, sources) values
            ('collision-1', 'One', 'OTHER', 'MID_LEVEL', 'Aa', '{TR}', 'LOW', '{unverified}'),
            ('collision-2', 'Two', 'OTHER', 'MID_LEVEL', 'BB', '{TR}', 'LOW', '{unverified}')""");
      JsonNode state =
          Api.data(
                  """
                  { state(code: "TR") {
                      one: meetings(filter: {cities: ["Aa"]}) { nodes { title } }
                      two: meetings(filter: {cities: ["BB"]}) { nodes { title } } } }""")
              .path("state");
      assertThat(Api.texts(state.path("one"), "title")).containsExactly("One");
      assertThat(Api.texts(state.path("two"), "title")).containsExactly("Two");
    } finally {
      sql.execute("delete from meeting where slug in ('collision-1', 'collision-2')");
    }
  }

  @Test
  void equal_arguments_under_two_aliases_give_equal_pages() {
    JsonNode state =
        Api.data(
                """
                { state(code: "KZ") {
                    a: meetings(first: 3) { totalCount nodes { slug } }
                    b: meetings(first: 3) { totalCount nodes { slug } } } }""")
            .path("state");
    assertThat(state.path("a").path("nodes")).hasSize(3);
    assertThat(state.path("a")).isEqualTo(state.path("b"));
  }

  @Test
  void an_entity_reached_by_several_paths_is_the_same_everywhere() {
    JsonNode data =
        Api.data(
            """
            { state(code: "TR") { ...facts }
              council(slug: "tr-kz-jspg") {
                parties { ...facts }
                meetings(first: 1) { nodes { hostState { ...facts } states { ...facts } } } } }
            fragment facts on State { id code name(lang: "ru") capital { name } }""");
    JsonNode direct = data.path("state");
    assertThat(direct.path("name").asText()).isEqualTo("Турция");
    assertThat(withCode(data.at("/council/parties"), "TR")).isEqualTo(direct);
    JsonNode meeting = data.at("/council/meetings/nodes/0");
    assertThat(meeting.path("hostState")).isEqualTo(direct);
    assertThat(withCode(meeting.path("states"), "TR")).isEqualTo(direct);
  }

  @Test
  void fragments_on_interfaces_reach_the_types_behind_them() {
    JsonNode data =
        Api.data(
            """
            { council: forum(slug: "tr-uz-4plus4") { ...forum }
              body: forum(slug: "council-of-heads-of-state") { ...forum }
              node(id: "%s") { __typename ... on Cited { confidence } ... on State { code } } }
            fragment forum on Forum {
              __typename slug
              ... on Council { kind parties { code } }
              ... on OrganizationBody { organization { slug } }
              ... on Cited { citations { source { slug } } } }"""
                .formatted(Api.data("{ state(code: \"UZ\") { id } }").at("/state/id").asText()));
    assertThat(data.at("/council/__typename").asText()).isEqualTo("Council");
    assertThat(data.at("/council/kind").asText()).isEqualTo("FOUR_PLUS_FOUR");
    assertThat(Api.texts(data.at("/council/parties"), "code")).containsExactly("TR", "UZ");
    assertThat(data.at("/council").has("organization")).isFalse();
    assertThat(data.at("/body/organization/slug").asText()).isEqualTo("ots");
    assertThat(data.at("/body/citations")).isNotEmpty();
    assertThat(data.at("/node/__typename").asText()).isEqualTo("State");
    assertThat(data.at("/node/code").asText()).isEqualTo("UZ");
    assertThat(data.at("/node/confidence").asText()).isIn("HIGH", "MEDIUM", "LOW");
  }

  @Test
  void a_null_variable_in_place_of_a_value_with_a_default_is_bad_user_input() {
    String document =
        "query($way: SortDirection) {"
            + " states(orderBy: {field: CODE, direction: $way}, first: 1) { nodes { code } } }";
    JsonNode error =
        Api.ask(document, Collections.singletonMap("way", null), Map.of()).at("/errors/0");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("$way");
    assertThat(Api.texts(Api.data(document, Map.of()), "code")).containsExactly("AE");
    assertThat(Api.texts(Api.data(document, Map.of("way", "DESC")), "code")).containsExactly("XN");
  }

  @Test
  void skip_include_variables_and_defaults_shape_the_answer() {
    String document =
        """
        query($full: Boolean = false, $size: Int = 2, $order: MeetingOrder) {
          meetings(first: $size, orderBy: $order) {
            totalCount @include(if: $full)
            nodes { slug title @skip(if: $full) } } }""";
    JsonNode brief = Api.data(document).path("meetings");
    assertThat(brief.has("totalCount")).isFalse();
    assertThat(brief.path("nodes")).hasSize(2);
    assertThat(brief.at("/nodes/0").has("title")).isTrue();
    JsonNode full =
        Api.data(document, Map.of("full", true, "size", 5, "order", Map.of("field", "TITLE")))
            .path("meetings");
    assertThat(full.path("totalCount").asInt()).isEqualTo(339);
    assertThat(full.path("nodes")).hasSize(5);
    assertThat(full.at("/nodes/0").has("title")).isFalse();
  }

  private static JsonNode withCode(JsonNode states, String code) {
    for (JsonNode state : states) {
      if (state.path("code").asText().equals(code)) {
        return state;
      }
    }
    throw new AssertionError("no " + code + " in " + states);
  }
}
