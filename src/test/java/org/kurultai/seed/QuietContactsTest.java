package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** January 2026 in Ankara below the summits: visitors from Tajikistan and Turkmenistan. */
@QuarkusTest
class QuietContactsTest {

  private static final String OF_PARLIAMENT = " buzarov-2026;trend-tj-imomi26;siyaset-tj-imomi26";

  /** Claim 19. */
  @Test
  @Claim(19)
  void tajik_representatives_met_the_turkish_parliament_in_Ankara() {
    JsonNode data =
        answer(
            """
            { councils(filter: {levels: [PARLIAMENT], allParties: ["TJ", "TR"]}) { nodes {
              slug kind ...Sources
              meetings(filter: {cities: ["Ankara"], period: {from: "2026-01", to: "2026-01"}}) {
                nodes { slug startDate kind track ...Sources participations {
                  person { slug } state { code } role officeTitle ...Sources } } } } } }""");
    String ofPersons = " trend-tj-imomi26;siyaset-tj-imomi26";
    assertThat(lines(data.at("/councils/nodes")))
        .containsExactly(
            "tr-tj-parliament PARLIAMENTARY_GROUP khovar-tj-pfg19;dailysabah-tj-parl25;buzarov-2026"
                + " tr-tj-parliament-2026-01 2026-01-28 PARLIAMENTARY MID_LEVEL"
                + OF_PARLIAMENT
                + " numan-kurtulmus TR HOST Speaker of the Grand National Assembly of Türkiye"
                + ofPersons
                + ";sodiq-imomi TJ HEAD_OF_DELEGATION Ambassador of Tajikistan to Türkiye"
                + ofPersons);
  }

  /** Claim 20. The article alone says so: who asks for what is sure does not get it. */
  @Test
  @Claim(20)
  void tajik_representatives_met_at_regional_level_as_the_article_alone_says() {
    JsonNode tajikistan =
        answer(
                """
                { state(code: "TJ") {
                  all: meetings(filter: {kinds: [REGIONAL], hostStates: ["TR"]}) { ...Held }
                  sure: meetings(filter: {
                    kinds: [REGIONAL], hostStates: ["TR"], minConfidence: MEDIUM}) { ...Held } } }
                fragment Held on MeetingConnection { nodes {
                  slug startDate city track confidence ...Sources } }""")
            .path("state");
    String izmir = "tr-tj-izmir-2023 2023-11-30 İzmir MID_LEVEL HIGH imruz-tj-izmir23";
    assertThat(lines(tajikistan.at("/all/nodes")))
        .containsExactly("tr-tj-regional-2026-01 2026-01 Ankara MID_LEVEL LOW buzarov-2026", izmir);
    assertThat(lines(tajikistan.at("/sure/nodes"))).containsExactly(izmir);
  }

  /** Claim 21: what the channels were about. */
  @Test
  @Claim(21)
  void tourism_trade_culture_and_humanitarian_matters_were_on_the_tajik_agenda() {
    JsonNode data =
        answer(
            """
            { tourism: topic(slug: "tourism") { ...Held }
              trade: topic(slug: "trade") { ...Held }
              culture: topic(slug: "culture") { ...Held }
              humanitarian: topic(slug: "humanitarian") { ...Held } }
            fragment Held on Topic {
              meetings(filter: {allStates: ["TJ", "TR"], period: {from: "2026-01"}}) { nodes {
                slug ...Sources } } }""");
    String parliament = "tr-tj-parliament-2026-01" + OF_PARLIAMENT;
    String ministry = "tr-tj-tourism-2026-01 trend-tj-imomi26";
    String regional = "tr-tj-regional-2026-01 buzarov-2026";
    assertThat(lines(data.at("/tourism/meetings/nodes")))
        .containsExactly(parliament, ministry, regional);
    assertThat(lines(data.at("/trade/meetings/nodes"))).containsExactly(regional);
    assertThat(lines(data.at("/culture/meetings/nodes")))
        .containsExactly(parliament, ministry, regional);
    assertThat(lines(data.at("/humanitarian/meetings/nodes")))
        .containsExactly(parliament, regional);
  }

  /** Claim 22. */
  @Test
  @Claim(22)
  void a_conference_on_turkmenistan_was_held_at_the_chamber_of_commerce_in_Ankara() {
    JsonNode data =
        answer(
            """
            { state(code: "TM") { meetings(filter: {kinds: [CHAMBER_EVENT], cities: ["Ankara"],
                topics: ["culture"], period: {from: "2026-01", to: "2026-01"}}) { nodes {
                  slug title startDate track topics { slug } confidence ...Sources } } } }""");
    assertThat(lines(data.at("/state/meetings/nodes")))
        .containsExactly(
            "tr-tm-ato-conference-2026"
                + " Turkmen embassy conference at the Ankara chamber of commerce"
                + " 2026-01-22 BUSINESS trade;culture HIGH buzarov-2026;turkmenportal-tm-ato26");
  }

  /** Claim 23. */
  @Test
  @Claim(23)
  void the_chamber_of_commerce_received_the_ambassador_of_turkmenistan() {
    JsonNode data =
        answer(
            """
            { person(slug: "gursel-baran") { name meetings(filter: {anyState: ["TM"]}) { nodes {
                slug startDate city track topics { slug } ...Sources
                participations { person { slug } state { code } role officeTitle ...Sources }
              } } } }""");
    assertThat(line(data.path("person")))
        .isEqualTo(
            "Gürsel Baran tr-tm-ato-visit-2026 2026-01 Ankara BUSINESS trade;energy;agriculture"
                + " buzarov-2026;haberler-tm-baran26"
                + " gursel-baran TR HOST President of the Ankara Chamber of Commerce"
                + " haberler-tm-baran26;mekan-ishanguliyev TM HEAD_OF_DELEGATION"
                + " Ambassador of Turkmenistan to Türkiye haberler-tm-baran26");
  }

  /** Claim 24. */
  @Test
  @Claim(24)
  void opportunities_of_cooperation_with_turkmenistan_were_presented() {
    JsonNode data =
        answer(
            """
            { meetings(filter: {text: "presentation opportunities", tracks: [BUSINESS],
                allStates: ["TM", "TR"]}) { nodes {
                  slug kind startDate city topics { slug } outcome ...Sources } } }""");
    JsonNode found = data.at("/meetings/nodes");
    assertThat(found).hasSize(1);
    assertThat(line(found.path(0)))
        .startsWith(
            "tr-tm-ato-opportunities-2026 CHAMBER_EVENT 2026-01-22 Ankara"
                + " trade;investment;energy;agriculture"
                + " Presentation of cooperation opportunities with a film and speeches;")
        .endsWith(" buzarov-2026;ulusal-tm-ato26;haberler-tm-ato26");
  }
}
