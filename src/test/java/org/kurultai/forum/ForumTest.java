package org.kurultai.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.graphql.NodeId;
import org.kurultai.store.Statements;

@QuarkusTest
class ForumTest {

  /** As many as one operation may have. */
  private static final int ROOT_FIELDS = 30;

  private static final Map<String, String> TYPES =
      Map.of("COUNCIL", "Council", "ORGANIZATION_BODY", "OrganizationBody");

  @Inject Statements statements;

  @Test
  void every_forum_is_of_the_type_that_the_release_says_and_one_statement_finds_them_all() {
    List<Row> rows = ReleaseFile.rows("forums");
    assertThat(rows).hasSize(91);
    for (int first = 0; first < rows.size(); first += ROOT_FIELDS) {
      compare(rows.subList(first, Math.min(first + ROOT_FIELDS, rows.size())));
    }
  }

  private void compare(List<Row> rows) {
    String document =
        rows.stream()
            .map(row -> row.cell("slug"))
            .map(
                slug ->
                    "%s: forum(slug: \"%s\") { __typename slug name shortName level summary }"
                        .formatted(alias(slug), slug))
            .collect(Collectors.joining(" ", "{ ", " }"));
    long before = statements.issued();
    JsonNode forums = Api.data(document);
    assertThat(statements.issued() - before).isEqualTo(1);
    for (Row row : rows) {
      JsonNode forum = forums.path(alias(row.cell("slug")));
      assertThat(forum.path("__typename").asText()).isEqualTo(TYPES.get(row.cell("type")));
      for (String column : List.of("slug", "name", "level", "summary")) {
        assertThat(forum.path(column).asText("")).isEqualTo(row.cell(column));
      }
      assertThat(forum.path("shortName").asText("")).isEqualTo(row.cell("short_name"));
    }
  }

  @Test
  void fragments_pick_what_only_a_council_or_only_a_body_has() {
    JsonNode data =
        Api.data(
            """
            fragment Any on Forum { slug confidence citations { source { slug } }
              ... on Council { kind parties { code } }
              ... on OrganizationBody { sector organization { shortName } } }
            { council: forum(slug: "tr-kz-hlscc") { ...Any }
              body: forum(slug: "council-of-foreign-ministers") { ...Any }
              none: forum(slug: "council-of-nobody") { ...Any } }""");
    JsonNode council = data.path("council");
    assertThat(council.path("kind").asText()).isEqualTo("HIGH_LEVEL_STRATEGIC_COOPERATION_COUNCIL");
    assertThat(Api.texts(council.path("parties"), "code")).containsExactly("KZ", "TR");
    assertThat(council.has("organization")).isFalse();
    assertThat(council.path("citations")).isNotEmpty();
    JsonNode body = data.path("body");
    assertThat(body.at("/organization/shortName").asText()).isEqualTo("OTS");
    assertThat(body.path("sector").asText()).isEqualTo("foreign-policy");
    assertThat(body.has("parties")).isFalse();
    assertThat(data.path("none").isNull()).isTrue();
  }

  @Test
  void a_body_is_no_council_and_its_slug_names_no_council_node() {
    String body = "council-of-heads-of-state";
    JsonNode data =
        Api.data(
            """
            query($right: ID!, $wrong: ID!) {
              council(slug: "council-of-heads-of-state") { slug }
              right: node(id: $right) { id ... on OrganizationBody { slug } }
              wrong: node(id: $wrong) { id } }""",
            Map.of(
                "right", new NodeId("OrganizationBody", body).encoded(),
                "wrong", new NodeId("Council", body).encoded()));
    assertThat(data.path("council").isNull()).isTrue();
    assertThat(data.at("/right/slug").asText()).isEqualTo(body);
    assertThat(data.at("/right/id").asText())
        .isEqualTo(new NodeId("OrganizationBody", body).encoded());
    assertThat(data.path("wrong").isNull()).isTrue();
  }

  @Test
  void bodies_of_an_organization_stand_by_name_and_can_be_kept_to_a_level() {
    JsonNode ots =
        Api.data(
                """
                { organization(slug: "ots") {
                  heads: bodies(level: HEADS_OF_STATE) { slug }
                  elders: bodies(level: ELDERS) { slug }
                  none: bodies(level: REGIONAL) { slug }
                  all: bodies { slug } } }""")
            .path("organization");
    assertThat(Api.texts(ots.path("heads"), "slug"))
        .containsExactly("council-of-heads-of-state", "turkic-speaking-states-summits");
    assertThat(Api.texts(ots.path("elders"), "slug")).containsExactly("council-of-elders");
    assertThat(ots.path("none")).isEmpty();
    assertThat(Api.texts(ots.path("all"), "slug"))
        .containsExactlyElementsOf(
            ReleaseFile.rows("forums").stream()
                .filter(row -> row.cell("organization").equals("ots"))
                .sorted((a, b) -> a.cell("name").compareToIgnoreCase(b.cell("name")))
                .map(row -> row.cell("slug"))
                .toList());
  }

  private static String alias(String slug) {
    return "f_" + slug.replace('-', '_');
  }
}
