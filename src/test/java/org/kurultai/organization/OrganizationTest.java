package org.kurultai.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.SetClock;
import org.kurultai.graphql.NodeId;

@QuarkusTest
class OrganizationTest {

  @Test
  void an_organization_tells_what_it_is_and_cites_its_sources() {
    JsonNode turkpa =
        Api.data(
                """
                { organization(slug: "turkpa") {
                  id name shortName kind foundedOn website summary confidence
                  headquarters { name location { latitude } } headquartersState { code }
                  parent { slug parent { slug } } affiliates { slug }
                  citations { source { slug } } } }""")
            .path("organization");
    assertThat(turkpa.path("id").asText())
        .isEqualTo(new NodeId("Organization", "turkpa").encoded());
    assertThat(turkpa.path("name").asText()).isEqualTo("Parliamentary Assembly of Turkic States");
    assertThat(turkpa.path("shortName").asText()).isEqualTo("TURKPA");
    assertThat(turkpa.path("kind").asText()).isEqualTo("PARLIAMENTARY");
    assertThat(turkpa.path("foundedOn").asText()).isEqualTo("2008-11-21");
    assertThat(turkpa.path("website").asText()).isEqualTo("https://turkpa.org");
    assertThat(turkpa.path("summary").asText()).startsWith("Assembly of national parliaments");
    assertThat(turkpa.path("confidence").asText()).isEqualTo("HIGH");
    assertThat(turkpa.at("/headquarters/name").asText()).isEqualTo("Baku");
    assertThat(turkpa.at("/headquarters/location").isNull()).isTrue();
    assertThat(turkpa.at("/headquartersState/code").asText()).isEqualTo("AZ");
    assertThat(turkpa.at("/parent/slug").asText()).isEqualTo("ots");
    assertThat(turkpa.at("/parent/parent").isNull()).isTrue();
    assertThat(turkpa.path("affiliates")).isEmpty();
    assertThat(Api.texts(turkpa.path("citations"), "slug"))
        .containsExactly("ots-turkpa", "mfaaz-turkpa", "wiki-turkpa");
  }

  @Test
  void what_the_record_does_not_know_of_an_organization_is_null() {
    JsonNode data =
        Api.data(
            """
            { known: organization(slug: "turkic-states-competition-council") {
                foundedOn website headquarters { name } headquartersState { code } }
              unknown: organization(slug: "otz") { slug } }""");
    assertThat(data.path("known"))
        .hasSize(4)
        .allSatisfy(field -> assertThat(field.isNull()).isTrue());
    assertThat(data.path("unknown").isNull()).isTrue();
  }

  @Test
  void affiliates_are_those_whose_parent_it_is_by_name() {
    JsonNode data = Api.data("{ organization(slug: \"ots\") { affiliates { slug } } }");
    assertThat(Api.texts(data, "slug"))
        .containsExactly(
            "council-of-turkic-central-banks",
            "ots-drought-prevention-institute",
            "turksoy",
            "ots-civil-protection-mechanism",
            "ots-representation-office-budapest",
            "turkpa",
            "turkic-academy",
            "turkic-business-council",
            "turkic-culture-and-heritage-foundation",
            "turkic-green-finance-council",
            "turkic-investment-fund",
            "turkic-states-competition-council",
            "turkic-universities-union",
            "union-of-turkic-chambers-of-commerce-and-industry");
  }

  @Test
  void pages_put_together_hold_every_organization_once_by_name() {
    List<String> names = new ArrayList<>();
    String after = null;
    for (int page = 1; page <= 4; page++) {
      JsonNode list =
          Api.data(
                  """
                  query($after: String) { organizations(first: 5, after: $after) {
                    totalCount nodes { name } pageInfo { hasNextPage endCursor } } }""",
                  after == null ? Map.of() : Map.of("after", after))
              .path("organizations");
      assertThat(list.path("totalCount").asInt()).isEqualTo(17);
      assertThat(list.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(page < 4);
      names.addAll(Api.texts(list.path("nodes"), "name"));
      after = list.at("/pageInfo/endCursor").asText();
    }
    assertThat(names)
        .hasSize(17)
        .containsExactlyElementsOf(
            ReleaseFile.rows("organizations").stream()
                .map(row -> row.cell("name"))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
  }

  @Test
  void kinds_are_any_of_those_given() {
    JsonNode data =
        Api.data(
            """
            { some: organizations(filter: {kinds: [PARLIAMENTARY, CULTURAL]}) { nodes { slug } }
              none: organizations(filter: {kinds: []}) { totalCount nodes { slug } } }""");
    assertThat(Api.texts(data.path("some"), "slug"))
        .containsExactly("turksoy", "turkpa", "turkic-culture-and-heritage-foundation");
    assertThat(data.at("/none/totalCount").asInt()).isZero();
    assertThat(data.at("/none/nodes")).isEmpty();
  }

  @Test
  void a_member_is_one_today_and_no_observer() {
    String today = "2026-11-26";
    SetClock clock = new SetClock();
    clock.set(today + "T12:00:00Z");
    QuarkusMock.installMockForType(clock, Clock.class);
    for (String state : List.of("UZ", "TM", "XN")) {
      JsonNode data =
          Api.data(
              "{ organizations(filter: {member: \"%s\"}) { nodes { slug } } }".formatted(state));
      assertThat(Api.texts(data, "slug"))
          .as(state)
          .containsExactlyInAnyOrderElementsOf(
              ReleaseFile.rows("memberships").stream()
                  .filter(row -> row.cell("state").equals(state))
                  .filter(row -> row.cell("status").equals("MEMBER") && row.holdsOn(today))
                  .map(row -> row.cell("organization"))
                  .toList());
    }
  }

  @Test
  void an_unknown_member_is_refused_with_the_codes_that_are_near() {
    JsonNode error = Api.error("{ organizations(filter: {member: \"UZB\"}) { totalCount } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.member");
    assertThat(error.path("message").asText())
        .contains("unknown state code 'UZB'")
        .contains("'UZ'");
  }

  @Test
  void any_organization_is_found_again_by_its_id() {
    List<Row> rows = ReleaseFile.rows("organizations");
    List<String> ids =
        rows.stream().map(row -> new NodeId("Organization", row.cell("slug")).encoded()).toList();
    JsonNode data =
        Api.data(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Organization { slug } } }",
            Map.of("ids", ids));
    assertThat(Api.texts(data, "slug"))
        .containsExactlyElementsOf(rows.stream().map(row -> row.cell("slug")).toList());
  }
}
