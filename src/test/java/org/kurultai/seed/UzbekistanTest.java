package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 29 January 2026 in Ankara: the presidents of Türkiye and Uzbekistan in their council. */
@QuarkusTest
class UzbekistanTest {

  private static final String OF_SESSION =
      " buzarov-2026;trend-uz-hlscc4;trtworld-uz-hlscc4;reportaz-uz-hlscc4;uzinform-uz-hlscc4"
          + ";haberport-uz-hlscc4";

  /** Claim 8. */
  @Test
  @Claim(8)
  void the_presidents_met_in_their_high_level_council_on_29_January_2026() {
    JsonNode data =
        answer(
            """
            { uzbekistan: state(code: "UZ") { ...President }
              turkiye: state(code: "TR") { ...President }
              council(slug: "tr-uz-hlscc") { level ...Sources
                meetings(first: 1) { nodes { ordinal startDate city previous { ordinal } ...Sources
                  participations { person { name } role officeTitle ...Sources } } } } }
            fragment President on State {
              officeHolders(kind: HEAD_OF_STATE, on: "2026-01-29") { title since confidence
                ...Sources person { slug meetings(filter: {kinds: [COUNCIL_SESSION],
                  period: {from: "2026-01-29", to: "2026-01-29"}}) { nodes { slug } } } } }""");
    assertThat(lines(data.at("/uzbekistan/officeHolders")))
        .containsExactly(
            "President of Uzbekistan 2016-12-14 MEDIUM"
                + " trend-uz-jec17;trend-uz-visit17;unverified;buzarov-2026"
                + " shavkat-mirziyoyev tr-uz-hlscc-4-2026");
    assertThat(lines(data.at("/turkiye/officeHolders")))
        .containsExactly(
            "President of Türkiye 2014-08-28 MEDIUM armclub-az-hlscc4;regnum-kz-hlscc2;unverified"
                + ";civilek-erdogan-2023;buzarov-2026 recep-tayyip-erdogan tr-uz-hlscc-4-2026");
    assertThat(line(data.at("/council/level"))).isEqualTo("HEADS_OF_STATE");
    assertThat(line(data.at("/council/citations")))
        .isEqualTo("dailysabah-uz-2018;reportaz-uz-2018;buzarov-2026");
    JsonNode session = data.at("/council/meetings/nodes/0");
    assertThat(line(session)).startsWith("4 2026-01-29 Ankara 3" + OF_SESSION);
    assertThat(lines(session.path("participations")))
        .contains(
            "Recep Tayyip Erdoğan CO_CHAIR President of Türkiye" + OF_SESSION,
            "Shavkat Mirziyoyev CO_CHAIR President of Uzbekistan" + OF_SESSION);
  }

  /** Claim 9. */
  @Test
  @Claim(9)
  void the_documents_of_the_session_advance_the_economy_and_security_together() {
    JsonNode data =
        answer(
            """
            { economy: documents(filter: {meetings: ["tr-uz-hlscc-4-2026"],
                topics: ["trade", "finance", "investment"]}) { ...Signed }
              security: documents(filter: {meetings: ["tr-uz-hlscc-4-2026"],
                topics: ["security"]}) { ...Signed }
              beside: documents(filter: {meetings: ["tr-uz-hlscc-4-2026"],
                topics: ["institution-building", "migration", "health"]}) { ...Signed }
              all: documents(filter: {meetings: ["tr-uz-hlscc-4-2026"]}) { totalCount } }
            fragment Signed on DocumentConnection { nodes {
              slug kind signedOn states { code } ...Sources } }""");
    String statement =
        "tr-uz-hlscc-4-statement-2026 JOINT_STATEMENT 2026-01-29 TR;UZ"
            + " trend-uz-hlscc4;haberport-uz-hlscc4";
    String agreed = " AGREEMENT 2026-01-29 TR;UZ trend-uz-hlscc4";
    assertThat(lines(data.at("/economy/nodes")))
        .containsExactly(
            "tr-uz-economic-financial-2026" + agreed,
            statement,
            "tr-uz-mining-2026" + agreed,
            "tr-uz-special-economic-zones-2026" + agreed);
    assertThat(lines(data.at("/security/nodes")))
        .containsExactly(statement, "tr-uz-nuclear-safety-2026" + agreed);
    assertThat(lines(data.at("/beside/nodes")))
        .containsExactly(
            "tr-uz-cooperation-mechanisms-2026 OTHER 2026-01-29 TR;UZ"
                + " trend-uz-hlscc4;haberport-uz-hlscc4",
            "tr-uz-migration-readmission-2026" + agreed,
            "tr-uz-military-health-education-2026" + agreed);
    assertThat(data.at("/all/totalCount").asInt()).isEqualTo(12);
  }

  /** Claim 10. The article names no figure; the sources put it at five billion dollars. */
  @Test
  @Claim(10)
  void both_want_to_raise_their_trade_from_three_to_five_billion_dollars() {
    JsonNode data =
        answer(
            """
            { aims: indicators(filter: {between: ["UZ", "TR"], kinds: [TRADE_TARGET]}) {
                states { code } value unit target statedOn ...Sources }
              trade: indicators(filter: {
                  between: ["TR", "UZ"], kinds: [TRADE_TURNOVER], years: [2025], target: false}) {
                value unit year period statedOn ...Sources } }""");
    assertThat(lines(data.path("aims")))
        .containsExactly(
            "TR;UZ 5000000000 USD true 2018-04-30 reportaz-uz-2018",
            "TR;UZ 5000000000 USD true 2022-03-30 sabah-uz-2022",
            "TR;UZ 5000000000 USD true 2024-06-06 anews-uz-hlscc3",
            "TR;UZ 5000000000 USD true 2026-01-29 trtworld-uz-hlscc4;buzarov-2026");
    assertThat(lines(data.path("trade")))
        .containsExactly(
            "1300000000 USD 2025 JAN_JUN 2025-11 haberler-uz-ato25",
            "3000000000 USD 2025 YEAR 2026-01 hdn-uz-4plus4");
  }

  /** Claim 11. */
  @Test
  @Claim(11)
  void transport_links_were_stressed_in_talks_and_in_an_agreement_of_their_own() {
    JsonNode data =
        answer(
            """
            { state(code: "UZ") { documents(filter: {allStates: ["TR"], kinds: [AGREEMENT],
                topics: ["transport"], period: {from: "2026-01"}}) { nodes {
                  slug signedOn topics { slug } ...Sources
                  meeting { slug topics { slug } ...Sources } } } } }""");
    assertThat(lines(data.at("/state/documents/nodes")))
        .containsExactly(
            "tr-uz-transport-corridors-2026 2026-01-29 transport trend-uz-hlscc4"
                + " tr-uz-hlscc-4-2026 trade;transport;investment;security;health;education"
                + ";migration;energy;culture;finance;personnel"
                + OF_SESSION);
  }
}
