package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 20 January 2026 in Ankara: Türkiye and Uzbekistan plan, and launch the 4+4. */
@QuarkusTest
class FourPlusFourTest {

  private static final String OF_PLANNING =
      " buzarov-2026;usanews-uz-jspg4;menafn-uz-jspg4-1;sondakika-uz-coop2627;yuz-uz-jspg4"
          + ";hdn-uz-4plus4";
  private static final String OF_LAUNCH =
      " buzarov-2026;pubt-uz-4plus4;sabah-uz-4plus4;yenisafak-uz-4plus4;sondakika-uz-reception"
          + ";aydinses-uz-jspg4";

  /** Claim 4. */
  @Test
  @Claim(4)
  void the_fourth_planning_group_with_uzbekistan_met_in_Ankara_on_20_January_2026() {
    JsonNode meeting =
        answer(
                """
                { state(code: "UZ") {
                  meetings(filter: {kinds: [PLANNING_GROUP], hostStates: ["TR"]}, first: 1) { nodes {
                    what: forum { slug level ...Sources ... on Council { parent { slug } } }
                    when: startDate which: ordinal city hostState { code }
                    states { code }
                    participations { person { name } state { code } role officeTitle ...Sources }
                    documents { slug kind signedOn ...Sources }
                    ...Sources } } } }""")
            .at("/state/meetings/nodes/0");
    assertThat(line(meeting.path("what")))
        .isEqualTo(
            "tr-uz-jspg FOREIGN_MINISTERS buzarov-2026;menafn-uz-jspg4-1;mfatr-uz-jspg3"
                + " tr-uz-hlscc");
    assertThat(meeting.path("when").asText()).isEqualTo("2026-01-20");
    assertThat(meeting.path("which").asInt()).isEqualTo(4);
    assertThat(meeting.path("city").asText()).isEqualTo("Ankara");
    assertThat(meeting.at("/hostState/code").asText()).isEqualTo("TR");
    assertThat(line(meeting.path("states"))).isEqualTo("TR;UZ");
    String ofMinisters =
        " usanews-uz-jspg4;menafn-uz-jspg4-1;sondakika-uz-coop2627;yuz-uz-jspg4;hdn-uz-4plus4";
    assertThat(lines(meeting.path("participations")))
        .containsExactly(
            "Bakhtiyor Saidov UZ CO_CHAIR Minister of Foreign Affairs of Uzbekistan" + ofMinisters,
            "Hakan Fidan TR CO_CHAIR Minister of Foreign Affairs of Türkiye" + ofMinisters);
    assertThat(lines(meeting.path("documents")))
        .containsExactly(
            "tr-uz-jspg-4-statement-2026 JOINT_STATEMENT 2026-01-20 yuz-uz-jspg4",
            "tr-uz-mfa-programme-2026-2027 ACTION_PLAN 2026-01-20"
                + " sondakika-uz-coop2627;usanews-uz-jspg4;trend-uz-hlscc4");
    assertThat(" " + line(meeting.path("citations"))).isEqualTo(OF_PLANNING);
  }

  /** Claim 5. Both meetings of the day stand as its launch; the reception after them does not. */
  @Test
  @Claim(5)
  void the_four_plus_four_mechanism_was_launched_on_that_day() {
    JsonNode data =
        answer(
            """
            { meetings(orderBy: {field: TITLE}, filter: {
                allStates: ["TR", "UZ"], period: {from: "2026-01-20", to: "2026-01-20"}}) {
                nodes { slug launched { slug } ...Sources } }
              councils(filter: {kinds: [FOUR_PLUS_FOUR], allParties: ["TR", "UZ"]}) { nodes {
                about: parent { council: slug }
                slug level status establishedOn ...Sources
                first: meetings(orderBy: {field: DATE}, first: 1) { nodes {
                  slug ordinal startDate previous { slug } ...Sources
                  signed: documents { slug kind signedOn ...Sources } } } } } }""");
    assertThat(lines(data.at("/meetings/nodes")))
        .containsExactly(
            "tr-uz-4plus4-1-2026 tr-uz-4plus4" + OF_LAUNCH,
            "tr-uz-jspg-4-2026 tr-uz-4plus4" + OF_PLANNING,
            "tr-uz-erdogan-reception-2026  sondakika-uz-reception;tgazete-uz-reception");
    assertThat(lines(data.at("/councils/nodes")))
        .containsExactly(
            "tr-uz-hlscc tr-uz-4plus4 MINISTERS ACTIVE 2026-01-20 buzarov-2026;pubt-uz-4plus4"
                + ";hdn-uz-4plus4;qalampir-uz-3plus3;yenisafak-uz-4plus4"
                + " tr-uz-4plus4-1-2026 1 2026-01-20 –"
                + OF_LAUNCH
                + " tr-uz-4plus4-action-plan-2026 ACTION_PLAN 2026-01-20"
                + " pubt-uz-4plus4;usanews-uz-jspg4");
  }

  /** Claim 6. */
  @Test
  @Claim(6)
  void it_seats_foreign_policy_defence_law_enforcement_and_intelligence_at_one_table() {
    JsonNode council =
        answer(
                """
                { meeting(slug: "tr-uz-4plus4-1-2026") { forum { ... on Council {
                  blocks { block state { code } institution ...Sources }
                  meetings(filter: {period: {to: "2026-01"}}) { nodes { participations {
                    person { slug } state { code } role officeTitle ...Sources } } } } } } }""")
            .at("/meeting/forum");
    String ofBlocks = " buzarov-2026;yenisafak-uz-4plus4;sondakika-uz-reception";
    assertThat(lines(council.path("blocks")))
        .containsExactlyInAnyOrder(
            "FOREIGN_POLICY TR Ministry of Foreign Affairs of Türkiye" + ofBlocks,
            "FOREIGN_POLICY UZ Ministry of Foreign Affairs of Uzbekistan" + ofBlocks,
            "DEFENCE TR Ministry of National Defence of Türkiye" + ofBlocks,
            "DEFENCE UZ Ministry of Defence of Uzbekistan" + ofBlocks,
            "LAW_ENFORCEMENT TR Ministry of Interior of Türkiye" + ofBlocks,
            "LAW_ENFORCEMENT UZ Ministry of Internal Affairs of Uzbekistan" + ofBlocks,
            "INTELLIGENCE TR National Intelligence Organization (MİT) of Türkiye" + ofBlocks,
            "INTELLIGENCE UZ State Security Service of Uzbekistan" + ofBlocks);
    String ofHosts = " yenisafak-uz-4plus4;sabah-uz-4plus4";
    String ofGuests = " sondakika-uz-reception;tgazete-uz-reception";
    assertThat(lines(council.at("/meetings/nodes/0/participations")))
        .containsExactlyInAnyOrder(
            "hakan-fidan TR HEAD_OF_DELEGATION Minister of Foreign Affairs of Türkiye" + ofHosts,
            "yasar-guler TR PARTICIPANT Minister of National Defence of Türkiye" + ofHosts,
            "ali-yerlikaya TR PARTICIPANT Minister of Interior of Türkiye" + ofHosts,
            "ibrahim-kalin TR PARTICIPANT"
                + " Head of the National Intelligence Organization of Türkiye"
                + ofHosts,
            "bakhtiyor-saidov UZ HEAD_OF_DELEGATION Minister of Foreign Affairs of Uzbekistan"
                + ofGuests,
            "shukhrat-kholmukhamedov UZ PARTICIPANT Minister of Defence of Uzbekistan" + ofGuests,
            "aziz-tashpulatov UZ PARTICIPANT Minister of Internal Affairs of Uzbekistan" + ofGuests,
            "bakhodir-kurbanov UZ PARTICIPANT Chairman of the State Security Service of Uzbekistan"
                + ofGuests);
  }
}
