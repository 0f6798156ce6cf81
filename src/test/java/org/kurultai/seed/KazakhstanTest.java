package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 2 February 2026 in Ankara: the foreign ministers of Türkiye and Kazakhstan plan. */
@QuarkusTest
class KazakhstanTest {

  private static final String OF_PLANNING =
      " buzarov-2026;mfatr-kz-jspg8;astanatimes-kz-jspg8;haberler-kz-coop2627";

  /** Claim 13. */
  @Test
  @Claim(13)
  void the_eighth_planning_group_with_kazakhstan_met_in_Ankara_on_2_February_2026() {
    JsonNode data =
        answer(
            """
            { councils(filter: {
                kinds: [JOINT_STRATEGIC_PLANNING_GROUP], allParties: ["TR", "KZ"]}) { nodes {
                  slug parties { code } parent { slug } ...Sources
                  meetings(first: 1) { nodes { slug ordinal startDate city hostState { code }
                    previous { ordinal } next { slug } ...Sources
                    documents { slug kind signedOn ...Sources } } } } } }""");
    assertThat(lines(data.at("/councils/nodes")))
        .containsExactly(
            "tr-kz-jspg KZ;TR tr-kz-hlscc buzarov-2026;mfatr-kz-jspg8;astanatimes-kz-jspg2"
                + " tr-kz-jspg-8-2026 8 2026-02-02 Ankara TR 7 –"
                + OF_PLANNING
                + " tr-kz-jspg-8-statement-2026 JOINT_STATEMENT 2026-02-02 mfatr-kz-jspg8"
                + ";tr-kz-mfa-plan-2026-2027 ACTION_PLAN 2026-02-02 haberler-kz-coop2627");
  }

  /** Claim 14. */
  @Test
  @Claim(14)
  void hakan_fidan_and_yermek_kosherbayev_led_it_together_as_foreign_ministers() {
    JsonNode data =
        answer(
            """
            { persons(filter: {
                states: ["KZ", "TR"], officeKinds: [FOREIGN_MINISTER], inOfficeOn: "2026-02-02"}) {
                nodes { slug name nativeName state { code }
                  meetings(filter: {forums: ["tr-kz-jspg"], period: {from: "2026-02"}}) {
                    nodes { slug } } } }
              kazakhstan: state(code: "KZ") {
                officeHolders(kind: FOREIGN_MINISTER, on: "2026-02-02") {
                  person { slug } since until confidence ...Sources } }
              turkiye: state(code: "TR") {
                officeHolders(kind: FOREIGN_MINISTER, on: "2026-02-02") {
                  person { slug } since until confidence ...Sources } }
              meeting(slug: "tr-kz-jspg-8-2026") { participations {
                person { slug } state { code } role officeTitle ...Sources } } }""");
    assertThat(lines(data.at("/persons/nodes")))
        .containsExactly(
            "hakan-fidan Hakan Fidan – TR tr-kz-jspg-8-2026",
            "yermek-kosherbayev Yermek Kosherbayev Ермек Көшербаев KZ tr-kz-jspg-8-2026");
    assertThat(lines(data.at("/kazakhstan/officeHolders")))
        .containsExactly(
            "yermek-kosherbayev 2025-09-26 – HIGH"
                + " mfatr-kz-jspg8;rtvi-kz-fm-2025;24kg-kz-fm-2025;buzarov-2026");
    assertThat(lines(data.at("/turkiye/officeHolders")))
        .containsExactly(
            "hakan-fidan 2023-06-03 – HIGH astanatimes-kz-fm23;mfatr-uz-jspg3"
                + ";hurriyet-cabinet-2023;argumentum-cabinet-2023;trt-fidan-2023;buzarov-2026");
    assertThat(lines(data.at("/meeting/participations")))
        .containsExactly(
            "hakan-fidan TR CO_CHAIR Minister of Foreign Affairs of Türkiye" + OF_PLANNING,
            "yermek-kosherbayev KZ CO_CHAIR Minister of Foreign Affairs of Kazakhstan"
                + OF_PLANNING);
  }

  /** Claim 15. */
  @Test
  @Claim(15)
  void trade_energy_the_defence_industry_and_the_middle_corridor_were_on_the_agenda() {
    JsonNode data =
        answer(
            """
            { trade: topic(slug: "trade") { ...Held }
              energy: topic(slug: "energy") { ...Held }
              arms: topic(slug: "defence-industry") { ...Held }
              transport: topic(slug: "transport") { ...Held }
              corridor: meetings(filter: {
                  text: "middle corridor", kinds: [PLANNING_GROUP], anyState: ["KZ"]}) {
                nodes { slug ...Sources } }
              state(code: "KZ") { corridors(filter: {kinds: [TRANSPORT], allStates: ["TR", "AZ"]}) {
                nodes { slug ...Sources } } }
              aims: indicators(filter: {between: ["TR", "KZ"], target: true}) {
                kind value unit statedOn ...Sources } }
            fragment Held on Topic {
              meetings(filter: {forums: ["tr-kz-jspg"], period: {from: "2026-02-02"}}) {
                nodes { slug ...Sources } } }""");
    for (String question : new String[] {"trade", "energy", "arms", "transport", "corridor"}) {
      assertThat(line(data.path(question)))
          .as(question)
          .isEqualTo("tr-kz-jspg-8-2026" + OF_PLANNING);
    }
    assertThat(lines(data.at("/state/corridors/nodes")))
        .containsExactly(
            "middle-corridor menafn-ge-kz-2023;aircenter-mc;scceu-titr-2022"
                + ";businessinvestorguide-titr;trend-titr-dec2024;qazmonitor-capacity"
                + ";worldbank-mc-2023;buzarov-2026");
    assertThat(lines(data.path("aims")))
        .containsExactly(
            "TRADE_TARGET 10000000000 USD 2014-12 astanatimes-kz-jspg2",
            "TRADE_TARGET 5000000000 USD 2018-04 yenihaber-kz-jspg4",
            "TRADE_TARGET 10000000000 USD 2022-05-10 interfax-kz-esp",
            "TRADE_TARGET 10000000000 USD 2024-04-25 astanatimes-kz-jec13",
            "TRADE_TARGET 15000000000 USD 2026-02-02 menafn-kz-jspg8;dailysabah-kz-jspg8");
  }
}
