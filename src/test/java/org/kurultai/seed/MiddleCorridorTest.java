package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;

/** The Middle Corridor: where it runs, who develops it, what it carries. */
@QuarkusTest
class MiddleCorridorTest {

  /** Claim 16: it links Central Asia with Türkiye and Europe. */
  @Test
  @Claim(16)
  void the_middle_corridor_runs_over_the_caspian_and_through_turkiye_into_europe() {
    JsonNode corridor =
        answer(
                """
                { corridor(slug: "middle-corridor") {
                  states { code }
                  trunk: segments(branch: "trunk-khorgos") { ...Ends }
                  sea: segments(branch: "aktau-alat") { position segment {
                    slug mode distanceKm typicalTransitHours status ...Sources
                    from { slug state { code } } to { slug state { code } } } }
                  caucasus: segments(branch: "caucasus") { ...Ends }
                  west: segments(branch: "btk-turkiye-europe") { ...Ends }
                  ...Sources } }
                fragment Ends on CorridorSegment { position
                  segment { from { slug } to { slug } border: to { state { code } } } }""")
            .path("corridor");
    assertThat(line(corridor.path("states"))).isEqualTo("CN;KZ;AZ;GE;TR;RO;BG;RS;HU");
    assertThat(line(corridor.path("citations")))
        .isEqualTo(
            "menafn-ge-kz-2023;aircenter-mc;scceu-titr-2022;businessinvestorguide-titr"
                + ";trend-titr-dec2024;qazmonitor-capacity;worldbank-mc-2023;buzarov-2026");
    assertThat(corridor.path("trunk")).hasSize(16);
    assertThat(line(corridor.at("/trunk/0"))).isEqualTo("1 xian lanzhou CN");
    assertThat(line(corridor.at("/trunk/4"))).isEqualTo("5 khorgos-cn khorgos-gateway KZ");
    assertThat(line(corridor.at("/trunk/15"))).isEqualTo("16 beyneu aktau-port KZ");
    assertThat(lines(corridor.path("sea")))
        .containsExactly(
            "1 aktau-port-alat-port-sea SEA 464 21 OPERATING derived-gc;srcenter-mc"
                + " aktau-port KZ alat-port AZ");
    assertThat(lines(corridor.path("caucasus")))
        .containsExactly(
            "1 alat-port ganja AZ",
            "2 ganja boyuk-kesik AZ",
            "3 boyuk-kesik gardabani GE",
            "4 gardabani tbilisi GE");
    assertThat(corridor.path("west")).hasSize(24);
    assertThat(line(corridor.at("/west/3"))).isEqualTo("4 kartsakhi kars TR");
    assertThat(new LinkedHashSet<>(corridor.path("west").findValuesAsText("code")))
        .containsExactly("GE", "TR", "BG", "RS", "HU", "SK", "CZ");
  }

  /** Claim 16: its ports, and the railway that carries it into Türkiye. */
  @Test
  @Claim(16)
  void its_ports_meet_the_railway_from_baku_over_tbilisi_to_kars() {
    JsonNode data =
        answer(
            """
            { corridorNodes(filter: {unLocodes: ["KZAAU", "AZALA", "TRKSY"],
                corridors: ["middle-corridor"]}) { nodes { name kind state { code } ...Sources } }
              corridorNode(slug: "kars") { corridors {
                slug kind states { code } establishedOn lengthKm ...Sources } } }""");
    assertThat(lines(data.at("/corridorNodes/nodes")))
        .containsExactly(
            "Kars RAIL_HUB TR wiki-btk;un-locode-nominatim",
            "Port of Aktau PORT KZ"
                + " timesca-aktau-hub;nca-aktau-dredging;un-locode-nominatim;unverified",
            "Port of Baku (Alat) PORT AZ azertag-portbaku-2025;trend-alat2-2025;un-locode-nominatim");
    assertThat(lines(data.at("/corridorNode/corridors")))
        .contains(
            "baku-tbilisi-kars TRANSPORT AZ;GE;TR 2017-10-30 826"
                + " wiki-btk;theasian-btk;vestikavkaza-btk-2024;report-btk-2017");
  }

  /** Claim 16: it is developed jointly, by ministers. */
  @Test
  @Claim(16)
  void ministers_of_two_trilaterals_agreed_on_its_development() {
    JsonNode data =
        answer(
            """
            { councils(filter: {kinds: [TRILATERAL], levels: [MINISTERS], allParties: ["TR"]}) {
              nodes { slug establishedOn ...Sources
                meetings(orderBy: {field: ORDINAL}) { nodes {
                  slug startDate city states { code } ...Sources
                  documents { slug kind ...Sources } } } } } }""");
    JsonNode councils = data.at("/councils/nodes");
    assertThat(councils).hasSize(2);
    assertThat(line(councils.path(0)))
        .startsWith("az-kz-tr-ministers 2022-06-27 tdi-akt-2022;inform-akt-2022 ");
    assertThat(lines(councils.at("/0/meetings/nodes")))
        .containsExactly(
            "az-kz-tr-1-2022 2022-06-27 Baku AZ;KZ;TR tdi-akt-2022;turan-akt-2022"
                + " baku-declaration-akt-2022 DECLARATION turan-akt-2022;tdi-akt-2022",
            "az-kz-tr-2-2022 2022-11-25 Aktau AZ;GE;KZ;TR inform-akt-2022"
                + " aktau-roadmap-2022-2027 ROADMAP inform-akt-2022");
    assertThat(line(councils.path(1)))
        .startsWith("az-tr-uz-ministers 2022-08-02 mfauz-atu-2022;mfatr-atu-2025 ");
    assertThat(lines(councils.at("/1/meetings/nodes")))
        .containsExactly(
            "az-tr-uz-1-2022 2022-08-02 Tashkent AZ;TR;UZ mfauz-atu-2022;mfatr-atu-2022"
                + " tashkent-declaration-atu-2022 DECLARATION mfauz-atu-2022",
            "az-tr-uz-2-2025 2025-01-29 Ankara AZ;TR;UZ mfatr-atu-2025"
                + " ankara-declaration-atu-2025 DECLARATION mfatr-atu-2025");
  }

  /** Claim 16: it is developed jointly, in projects that several states share. */
  @Test
  @Claim(16)
  void shared_projects_ease_the_way_over_it() {
    JsonNode corridor =
        answer(
                """
                { corridor(slug: "middle-corridor") {
                  digital: projects(filter: {kinds: [DIGITALISATION], allStates: ["AZ", "KZ"]}) {
                    nodes { slug status ...Sources } }
                  port: projects(filter: {
                      kinds: [LOGISTICS_CENTRE], nodes: ["alat-port"], anyState: ["KZ"]}) {
                    nodes { slug status states { code } announcedOn ...Sources } } } }""")
            .path("corridor");
    assertThat(lines(corridor.at("/digital/nodes")))
        .containsExactlyInAnyOrder(
            "middle-corridor-roadmap OPERATING caliber-roadmap-2022;menafn-ge-kz-2023",
            "middle-corridor-multimodal OPERATING commonspace-jv-2023;trend-crct-2025",
            "titr-digital-platform PARTLY_OPERATING"
                + " trend-dtc-2024;portnewsit-psa-2023;trend-dtc-sep2024",
            "ots-simplified-customs PARTLY_OPERATING trend-scc-2025;report-ots-customs-2025",
            "ots-epermit PARTLY_OPERATING trend-epermit-2025");
    assertThat(lines(corridor.at("/port/nodes")))
        .containsExactly(
            "alat-intermodal-terminal PLANNED AZ;KZ;CN 2024-11-12 vestikavkaza-alat-terminal-2024"
                + ";lokmat-alat-terminal-2024;portnewsru-alat-2024");
  }

  /** Claim 16: containers moved. */
  @Test
  @Claim(16)
  void more_containers_moved_over_it_in_2025_than_in_2024() {
    JsonNode corridor =
        answer(
                """
                { corridor(slug: "middle-corridor") {
                  containers: flows(measure: TEU, target: false) { year quarter value ...Sources }
                  cargo: flows(measure: CARGO_TONNES, target: false) { year value ...Sources } } }""")
            .path("corridor");
    assertThat(lines(corridor.path("containers")))
        .containsExactlyInAnyOrder(
            "2021 – 25200 middlecorridor-2021",
            "2024 1 7200 nca-aktau-dredging",
            "2024 – 56500 astanatimes-titr-mar2025",
            "2025 1 25000 nca-aktau-dredging;azernews-dredging-2025",
            "2025 – 77000 report-titr-2026");
    assertThat(lines(corridor.path("cargo"))).contains("2025 4119000 report-titr-2026");
  }

  /** Claim 16: the side of the Organization of Turkic States. */
  @Test
  @Claim(16)
  void ministers_of_transport_of_the_OTS_follow_a_programme_for_it() {
    JsonNode data =
        answer(
            """
            { meetings(filter: {organizations: ["ots"], text: "middle corridor"}) { nodes {
                slug ordinal startDate city ...Sources
                forum { slug ...Sources ... on OrganizationBody { sector } } } }
              documents(filter: {kinds: [ACTION_PLAN], topics: ["transport"],
                  meetings: ["samarkand-2022", "astana-2023"]}) { nodes {
                slug signedOn meeting { city } ...Sources } } }""");
    assertThat(lines(data.at("/meetings/nodes")))
        .containsExactly(
            "transport-zangilan-2023 7 2023-11-16 Zangilan ots-transport-2023;trend-transport-2023"
                + " ministers-of-transport ots-transport-2023;ots-transport-2019 transport");
    assertThat(lines(data.at("/documents/nodes")))
        .containsExactly(
            "transport-connectivity-action-plan-2023-2027 2023-11-03 Astana akorda-2023"
                + ";kazinform-documents-2023;trend-documents-2023;asiaplus-astana-2023"
                + ";newsaz-astana-2023;menafn-astana-2023",
            "ots-transport-connectivity-programme-2022 2022-11-11 Samarkand nca-samarkand-2022"
                + ";asiaplus-samarkand-2022;calight-samarkand-2022;uza-samarkand-2022;mfacy-2022"
                + ";trend-ankara-2023");
  }
}
