package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Claim 29: Türkiye acts through bilateral formats and the Organization of Turkic States. */
@QuarkusTest
class TurkicStatesTest {

  /** Claim 29: bilateral formats. */
  @Test
  @Claim(29)
  void turkiye_keeps_councils_with_each_turkic_partner() {
    JsonNode data =
        answer(
            """
            { state(code: "TR") {
                high: councils(filter: {bilateral: true, statuses: [ACTIVE],
                    kinds: [HIGH_LEVEL_STRATEGIC_COOPERATION_COUNCIL]}) {
                  nodes { slug level establishedOn ...Sources } } }
              cyprus: state(code: "XN") { councils { nodes { slug kind ...Sources } } }
              planning: councils(filter: {
                  kinds: [JOINT_STRATEGIC_PLANNING_GROUP], anyParty: ["KZ"]}) {
                nodes { slug level establishedOn ...Sources } } }""");
    assertThat(lines(data.at("/state/high/nodes")))
        .contains(
            "tr-az-hlscc HEADS_OF_STATE 2010-09"
                + " sia-az-hlscc-est;today-az-2010;zaman-az-hlscc1;presaz-2010",
            "tr-hu-hlscc HEADS_OF_GOVERNMENT 2013 mfatr-hu;dailysabah-hu-2020",
            "tr-uz-hlscc HEADS_OF_STATE 2018-04-30"
                + " dailysabah-uz-2018;reportaz-uz-2018;buzarov-2026")
        .hasSize(5);
    assertThat(lines(data.at("/cyprus/councils/nodes")))
        .containsExactly(
            "tr-xn-efcp INTERGOVERNMENTAL_COMMISSION haberler-xn-yilmaz26;sondakika-xn-jan26");
    assertThat(lines(data.at("/planning/nodes")))
        .containsExactly(
            "tr-kz-jspg FOREIGN_MINISTERS 2013"
                + " buzarov-2026;mfatr-kz-jspg8;astanatimes-kz-jspg2");
  }

  /** Claim 29: the organization, Türkiye's place in it, and who speaks for Türkiye. */
  @Test
  @Claim(29)
  void turkiye_is_a_founding_member_and_seat_of_the_OTS() {
    JsonNode state =
        answer(
                """
                { state(code: "TR") {
                  memberships(organization: "ots", on: "2026-02-01") {
                    status since until note ...Sources
                    organization { shortName kind foundedOn headquarters { name }
                      headquartersState { code } ...Sources } }
                  officeHolders(kind: HEAD_OF_STATE, on: "2026-02-01") {
                    person { name offices { title kind since until ...Sources } } } } }""")
            .path("state");
    assertThat(lines(state.path("memberships")))
        .containsExactly(
            "MEMBER 2009-10-03 – Founding signatory of the Nakhchivan Agreement"
                + " kure-nakhchivan;ots-summits"
                + " OTS INTERGOVERNMENTAL 2009-10-03 Istanbul TR ots-summits;nca-istanbul-2021"
                + ";kazinform-overview-2021;kazinform-documents-2023;wiki-ots;buzarov-2026");
    assertThat(line(state.at("/officeHolders/0/person/name"))).isEqualTo("Recep Tayyip Erdoğan");
    assertThat(lines(state.at("/officeHolders/0/person/offices")))
        .containsExactlyInAnyOrder(
            "President of Türkiye HEAD_OF_STATE 2014-08-28 – armclub-az-hlscc4;regnum-kz-hlscc2"
                + ";unverified;civilek-erdogan-2023;buzarov-2026",
            "Prime Minister of Türkiye HEAD_OF_GOVERNMENT 2003-03-14 2014-08-28 t24-kg-2011"
                + ";zaman-az-hlscc1;unverified;civilek-erdogan-2023");
  }

  /** Claim 29: the OTS on Turkish soil. */
  @Test
  @Claim(29)
  void turkiye_hosts_summits_and_foreign_ministers_of_the_OTS() {
    JsonNode data =
        answer(
            """
            { state(code: "TR") { hostedMeetings(filter: {organizations: ["ots"],
                  kinds: [SUMMIT, EXTRAORDINARY_SUMMIT], period: {from: "2021"}}) { nodes {
                slug startDate city forum { slug } ...Sources } } }
              forum(slug: "council-of-foreign-ministers") { meetings(first: 1) { nodes {
                slug startDate city hostState { code } states { code } ...Sources } } }
              documents(filter: {
                  kinds: [DECLARATION], meetings: ["istanbul-2021", "ankara-2023"]}) {
                nodes { slug signedOn ...Sources } } }""");
    String ofAnkara =
        " azertag-ankara-2023;ots-ankara-2023;muslimnetwork-2023;dailysabah-fund-2023"
            + ";ots-emergency";
    String ofIstanbul =
        " turkmenistanru-2021;nca-istanbul-2021;apa-istanbul-2021;anews-istanbul-2021"
            + ";republicworld-2021";
    assertThat(lines(data.at("/state/hostedMeetings/nodes")))
        .containsExactly(
            "ankara-2023 2023-03-16 Ankara council-of-heads-of-state" + ofAnkara,
            "istanbul-2021 2021-11-12 Istanbul council-of-heads-of-state" + ofIstanbul);
    assertThat(line(data.path("forum")))
        .isEqualTo(
            "cfm-istanbul-2026 2026-03-07 Istanbul TR AZ;KG;KZ;TR;UZ astanatimes-cfm-2026"
                + ";anews-cfm-2026;report-cfm-2026;report-cfm-preview-2026");
    assertThat(lines(data.at("/documents/nodes")))
        .containsExactly(
            "ankara-declaration-ots-2023 2023-03-16" + ofAnkara,
            "istanbul-declaration-2021 2021-11-12" + ofIstanbul);
  }

  /** Claim 29: coordination on security, the economy and logistics. */
  @Test
  @Claim(29)
  void the_OTS_coordinates_security_the_economy_and_logistics() {
    JsonNode organization =
        answer(
                """
                { organization(slug: "ots") {
                  security: meetings(filter: {topics: ["security"],
                    period: {from: "2025-09", to: "2025-10"}}) { ...Held }
                  economy: meetings(filter: {topics: ["trade"], period: {from: "2025-12"}}) {
                    ...Held }
                  logistics: meetings(filter: {forums: ["ministers-of-transport"]}, first: 1) {
                    ...Held }
                  bodies(level: EXPERTS) { slug sector ...Sources } } }
                fragment Held on MeetingConnection { nodes {
                  slug ordinal startDate confidence forum { slug } ...Sources } }""")
            .path("organization");
    assertThat(lines(organization.at("/security/nodes")))
        .containsExactly(
            "gabala-2025 12 2025-10-07 HIGH council-of-heads-of-state nca-gabala-2025"
                + ";sayasat-gabala-2025;kure-gabala-2025;azertag-bayramov-2025"
                + ";astanatimes-gabala-2025",
            "security-bishkek-2025 4 2025-09-12 HIGH security-council-secretaries"
                + " qazinform-security-2025;trend-bishkek-preview-2025");
    assertThat(lines(organization.at("/economy/nodes")))
        .containsExactly(
            "economy-turkistan-2026 14 2026-02-20 MEDIUM ministers-of-economy-and-trade"
                + " 24kg-economy-2026;report-economy-2026;newsaz-economy-2026");
    assertThat(lines(organization.at("/logistics/nodes")))
        .containsExactly(
            "transport-zangilan-2023 7 2023-11-16 HIGH ministers-of-transport"
                + " ots-transport-2023;trend-transport-2023");
    assertThat(lines(organization.path("bodies")))
        .contains("working-group-on-economic-cooperation economy azernews-wg-2023");
  }
}
