package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

/** The article itself, and the breadth of what it sees. */
@QuarkusTest
class ArticleTest {

  /** Claim 1. The article is the source, so what cites it stands for its citation. */
  @Test
  @Claim(1)
  void the_article_is_found_by_its_author_with_first_publisher_and_republisher() {
    JsonNode found =
        Api.data(
                """
                { sources(filter: {text: "buzarov turkiye today"}) { nodes {
                  slug author title publisher publishedOn kind language url note citedBy } } }""")
            .at("/sources/nodes");
    assertThat(found).hasSize(1);
    JsonNode article = found.path(0);
    assertThat(article.path("slug").asText()).isEqualTo("buzarov-2026");
    assertThat(article.path("author").asText()).isEqualTo("Andrii Buzarov");
    assertThat(article.path("title").asText())
        .isEqualTo("How Ankara Turning Turkic Unity Into Regional Strategy");
    assertThat(article.path("publisher").asText()).isEqualTo("Türkiye Today");
    assertThat(article.path("publishedOn").asText()).isEqualTo("2026-02");
    assertThat(article.path("kind").asText()).isEqualTo("NEWS");
    assertThat(article.path("language").asText()).isEqualTo("en");
    assertThat(article.path("url").asText())
        .isEqualTo(
            "https://caspianpost.com/analytics/how-ankara-turning-turkic-unity-into-regional-strategy");
    assertThat(article.path("note").asText())
        .startsWith("First published by Türkiye Today; republished by The Caspian Post");
    // 9 meetings, 8 seats at the table of the 4+4, 5 forums, 4 participations, 4 offices,
    // 2 corridors, an indicator and the OTS.
    assertThat(article.path("citedBy").asInt()).isEqualTo(34);
  }

  /** Claim 3. */
  @Test
  @Claim(3)
  void cooperation_reaches_from_security_and_personnel_to_logistics_and_the_economy() {
    JsonNode data =
        answer(
            """
            { security: topic(slug: "security") { ...Held }
              personnel: topic(slug: "personnel") { ...Held }
              transport: topic(slug: "transport") { ...Held }
              trade: topic(slug: "trade") { ...Held }
              training: documents(filter: {
                  topics: ["personnel"], allStates: ["TR", "UZ"], period: {from: "2026"}}) {
                nodes { slug kind signedOn topics { slug } meeting { slug } ...Sources } }
              state(code: "KZ") { corridors(filter: {kinds: [TRANSPORT], allStates: ["TR", "HU"]}) {
                nodes { slug shortName status ...Sources } } } }
            fragment Held on Topic { name
              meetings(filter: {forums: ["tr-uz-hlscc"], period: {from: "2026-01"}}) {
                nodes { slug ...Sources } } }""");
    String session =
        " tr-uz-hlscc-4-2026 buzarov-2026;trend-uz-hlscc4;trtworld-uz-hlscc4;reportaz-uz-hlscc4"
            + ";uzinform-uz-hlscc4;haberport-uz-hlscc4";
    assertThat(line(data.path("security"))).isEqualTo("Security" + session);
    assertThat(line(data.path("personnel"))).isEqualTo("Personnel and training" + session);
    assertThat(line(data.path("transport"))).isEqualTo("Transport and connectivity" + session);
    assertThat(line(data.path("trade"))).isEqualTo("Trade" + session);
    assertThat(lines(data.at("/training/nodes")))
        .containsExactly(
            "tr-uz-light-industry-yok-2026 PROTOCOL 2026-01-29 education;personnel"
                + " tr-uz-hlscc-4-2026 trend-uz-hlscc4");
    assertThat(lines(data.at("/state/corridors/nodes")))
        .containsExactly(
            "middle-corridor TITR OPERATING menafn-ge-kz-2023;aircenter-mc;scceu-titr-2022"
                + ";businessinvestorguide-titr;trend-titr-dec2024;qazmonitor-capacity"
                + ";worldbank-mc-2023;buzarov-2026");
  }
}
