package org.kurultai.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;

/** A council by itself: its parties, its place among others, who sits at its table. */
@QuarkusTest
class CouncilTest {

  @Test
  void a_council_tells_what_it_is_and_cites_its_sources() {
    JsonNode council =
        Api.data(
                """
                { council(slug: "az-ge-tr-fm") {
                  name shortName kind level bilateral establishedOn establishingDocument status
                  summary confidence parties { name } parent { slug }
                  citations { source { slug } } } }""")
            .path("council");
    assertThat(council.path("name").asText())
        .isEqualTo("Azerbaijan–Georgia–Türkiye trilateral meeting of foreign ministers");
    assertThat(council.path("shortName").asText()).isEqualTo("AZ–GE–TR");
    assertThat(council.path("kind").asText()).isEqualTo("TRILATERAL");
    assertThat(council.path("level").asText()).isEqualTo("FOREIGN_MINISTERS");
    assertThat(council.path("bilateral").asBoolean()).isFalse();
    assertThat(council.path("establishedOn").asText()).isEqualTo("2012-06-08");
    assertThat(council.path("establishingDocument").asText()).isEqualTo("Trabzon Declaration");
    assertThat(council.path("status").asText()).isEqualTo("ACTIVE");
    assertThat(council.path("summary").asText()).startsWith("South Caucasus trilateral");
    assertThat(council.path("confidence").asText()).isEqualTo("HIGH");
    assertThat(Api.texts(council.path("parties"), "name"))
        .containsExactly("Azerbaijan", "Georgia", "Türkiye");
    assertThat(council.path("parent").isNull()).isTrue();
    assertThat(Api.texts(council.path("citations"), "slug"))
        .containsExactly("mfatr-agt-trabzon", "tdi-agt-2024");
  }

  @Test
  void only_what_is_sure_of_a_founding_day_is_told() {
    List<Row> vague =
        ReleaseFile.rows("forums").stream()
            .filter(row -> row.cell("established_on").matches("\\d{4}(-\\d\\d)?"))
            .toList();
    assertThat(vague).isNotEmpty();
    for (Row row : vague) {
      JsonNode data =
          Api.data(
              "query($slug: String!) { council(slug: $slug) { establishedOn } }",
              Map.of("slug", row.cell("slug")));
      assertThat(data.at("/council/establishedOn").asText()).isEqualTo(row.cell("established_on"));
    }
  }

  @Test
  void a_council_stands_under_its_parent_and_above_its_subsidiaries() {
    JsonNode data =
        Api.data(
            """
            { below: council(slug: "tr-uz-4plus4") { bilateral parent { slug parent { slug } } }
              above: council(slug: "tr-uz-hlscc") { subsidiaries { slug parent { slug } } } }""");
    assertThat(data.at("/below/bilateral").asBoolean()).isTrue();
    assertThat(data.at("/below/parent/slug").asText()).isEqualTo("tr-uz-hlscc");
    assertThat(data.at("/below/parent/parent").isNull()).isTrue();
    JsonNode subsidiaries = data.at("/above/subsidiaries");
    assertThat(subsidiaries.findParents("parent"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyInAnyOrder("tr-uz-4plus4", "tr-uz-jec", "tr-uz-jspg");
    assertThat(subsidiaries)
        .allSatisfy(it -> assertThat(it.at("/parent/slug").asText()).isEqualTo("tr-uz-hlscc"));
  }

  @Test
  void a_four_plus_four_joins_four_institutions_of_each_side() {
    JsonNode blocks =
        Api.data(
                """
                { council(slug: "tr-uz-4plus4") { blocks {
                  block institution state { code } confidence citations { source { slug } } } } }""")
            .at("/council/blocks");
    assertThat(blocks)
        .extracting(it -> it.path("block").asText() + " " + it.at("/state/code").asText())
        .containsExactly(
            "DEFENCE TR",
            "DEFENCE UZ",
            "FOREIGN_POLICY TR",
            "FOREIGN_POLICY UZ",
            "INTELLIGENCE TR",
            "INTELLIGENCE UZ",
            "LAW_ENFORCEMENT TR",
            "LAW_ENFORCEMENT UZ");
    assertThat(blocks.path(4).path("institution").asText())
        .isEqualTo("National Intelligence Organization (MİT) of Türkiye");
    assertThat(blocks)
        .allSatisfy(
            it -> {
              assertThat(it.path("confidence").asText()).isEqualTo("HIGH");
              assertThat(Api.texts(it.path("citations"), "slug")).contains("buzarov-2026");
            });
  }

  @Test
  void an_unknown_council_is_null() {
    assertThat(Api.data("{ council(slug: \"tr-qq-hlscc\") { slug } }").path("council").isNull())
        .isTrue();
  }
}
