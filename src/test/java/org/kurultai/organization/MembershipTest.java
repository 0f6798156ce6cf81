package org.kurultai.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;

@QuarkusTest
class MembershipTest {

  @Test
  void a_membership_tells_its_term_and_cites_its_sources() {
    JsonNode membership =
        Api.data(
                """
                { state(code: "HU") { memberships(organization: "ots") {
                  status since until note confidence
                  state { code } organization { slug } citations { source { slug } } } } }""")
            .at("/state/memberships/0");
    assertThat(membership.path("status").asText()).isEqualTo("OBSERVER");
    assertThat(membership.path("since").asText()).isEqualTo("2018-09-03");
    assertThat(membership.path("until").isNull()).isTrue();
    assertThat(membership.at("/state/code").asText()).isEqualTo("HU");
    assertThat(membership.at("/organization/slug").asText()).isEqualTo("ots");
    Row row =
        ReleaseFile.rows("memberships").stream()
            .filter(it -> it.cell("organization").equals("ots") && it.cell("state").equals("HU"))
            .findFirst()
            .orElseThrow();
    assertThat(Api.texts(membership.path("citations"), "slug"))
        .containsExactlyElementsOf(row.list("sources"));
  }

  @Test
  void every_membership_of_the_release_stands_with_its_state() {
    JsonNode states =
        Api.data(
                """
                { states(first: 100) { nodes { code
                  memberships { organization { slug } status since until note } } } }""")
            .at("/states/nodes");
    List<String> served =
        states.findParents("memberships").stream()
            .flatMap(
                state ->
                    state.path("memberships").findParents("status").stream()
                        .map(
                            it ->
                                String.join(
                                    "|",
                                    state.path("code").asText(),
                                    it.at("/organization/slug").asText(),
                                    it.path("status").asText(),
                                    it.path("since").asText(""),
                                    it.path("until").asText(""),
                                    it.path("note").asText(""))))
            .toList();
    assertThat(served)
        .containsExactlyInAnyOrderElementsOf(
            ReleaseFile.rows("memberships").stream()
                .map(
                    row ->
                        String.join(
                            "|",
                            row.cell("state"),
                            row.cell("organization"),
                            row.cell("status"),
                            row.cell("since"),
                            row.cell("until"),
                            row.cell("note")))
                .toList());
  }

  /** Turkmenistan was an observer of the chambers' union up to the day on which it joined. */
  @ParameterizedTest
  @CsvSource({
    "1990-01-01, OBSERVER",
    "2024-03-05, OBSERVER",
    "2024-03-06, OBSERVER;MEMBER",
    "2024-03-07, MEMBER",
  })
  void an_unknown_start_or_end_is_open_and_both_ends_count(String day, String statuses) {
    JsonNode data =
        Api.data(
            """
            { state(code: "TM") { memberships(on: "%s",
              organization: "union-of-turkic-chambers-of-commerce-and-industry") { status } } }"""
                .formatted(day));
    assertThat(Api.texts(data, "status")).containsExactlyInAnyOrder(statuses.split(";"));
  }

  @Test
  void a_month_counts_from_its_first_day() {
    JsonNode data =
        Api.data(
            """
            { organization(slug: "turkic-culture-and-heritage-foundation") {
              before: memberships(status: OBSERVER, on: "2019-09-30") { state { code } }
              from: memberships(status: OBSERVER, on: "2019-10-01") { state { code } } } }""");
    assertThat(Api.texts(data.at("/organization/before"), "code")).isEmpty();
    assertThat(Api.texts(data.at("/organization/from"), "code")).containsExactly("HU");
  }

  @Test
  void an_organization_lists_its_states_by_name() {
    JsonNode data =
        Api.data(
            """
            { organization(slug: "ots") {
              all: memberships { state { code } }
              members: memberships(status: MEMBER) { state { code } }
              observers: memberships(status: OBSERVER) { state { code } }
              early: memberships(on: "2019-10-14") { state { code } } } }""");
    assertThat(Api.texts(data.at("/organization/all"), "code"))
        .containsExactly("AZ", "HU", "KZ", "KG", "XN", "TR", "TM", "UZ");
    assertThat(Api.texts(data.at("/organization/members"), "code"))
        .containsExactly("AZ", "KZ", "KG", "TR", "UZ");
    assertThat(Api.texts(data.at("/organization/observers"), "code"))
        .containsExactly("HU", "XN", "TM");
    assertThat(Api.texts(data.at("/organization/early"), "code"))
        .containsExactly("AZ", "HU", "KZ", "KG", "TR");
  }

  @Test
  void a_state_lists_its_organizations_by_name() {
    JsonNode data = Api.data("{ state(code: \"KG\") { memberships { organization { name } } } }");
    List<String> names = Api.texts(data, "name");
    assertThat(names)
        .hasSizeGreaterThan(5)
        .isSortedAccordingTo(Comparator.comparing(String::toLowerCase));
  }

  @Test
  void an_unknown_organization_is_refused_with_those_that_are_near() {
    JsonNode error =
        Api.error("{ state(code: \"TR\") { memberships(organization: \"turkpaa\") { since } } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("organization");
    assertThat(error.path("message").asText())
        .contains("unknown organization 'turkpaa'")
        .contains("'turkpa'");
  }
}
