package org.kurultai.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.seed.Answers.answer;
import static org.kurultai.seed.Answers.line;
import static org.kurultai.seed.Answers.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * What of claim 17 are facts: transport and green energy over the Caspian tie in Kazakhstan,
 * Uzbekistan and Azerbaijan, and Türkiye is the gateway to Europe.
 */
@QuarkusTest
class GreenEnergyTest {

  /** Claim 17: agreed between the states. */
  @Test
  @Claim(17)
  void azerbaijan_agrees_with_its_neighbours_over_the_caspian() {
    JsonNode data =
        answer(
            """
            { uzbekistan: council(slug: "az-uz-sic") { meetings(
                filter: {topics: ["green-energy"]}) { ...Held } }
              kazakhstan: council(slug: "az-kz-sic") { meetings(
                filter: {topics: ["energy"], hostStates: ["AZ"]}) { ...Held } }
              trilateral: council(slug: "az-tm-uz-summit") { meetings(
                orderBy: {field: DATE, direction: DESC}, first: 1) { ...Held } }
              turkiye: state(code: "TR") { meetings(
                filter: {kinds: [TRILATERAL_SUMMIT], allStates: ["AZ", "TM"], topics: ["energy"]}) {
                ...Held } } }
            fragment Held on MeetingConnection { nodes {
              slug startDate city states { code } topics { slug } ...Sources } }""");
    assertThat(line(data.path("uzbekistan")))
        .isEqualTo(
            "az-uz-sic-1-2024 2024-08-23 Tashkent AZ;UZ trade;green-energy;transport;investment"
                + " gazeta-azuz-sic1;yuz-azuz-sic1");
    assertThat(line(data.path("kazakhstan")))
        .isEqualTo(
            "az-kz-sic-1-2024 2024-03-11 Baku AZ;KZ trade;transport;energy;digital;culture"
                + " presaz-azkz-sic1;astanatimes-azkz-sic1");
    assertThat(line(data.path("trilateral")))
        .isEqualTo(
            "az-tm-uz-2-2025-08-22 2025-08-22 Avaza AZ;TM;UZ transport;energy;trade;environment"
                + " nca-atmu-js25;newsaz-atmu-2025");
    assertThat(line(data.path("turkiye")))
        .isEqualTo(
            "az-tm-tr-summit-1-2022 2022-12-14 Avaza AZ;TM;TR"
                + " energy;transport;trade;customs;education;culture"
                + " nca-att-summit22;nca-att-js22;bluedomes-att-2022");
  }

  /** Claim 17: the green corridors are still planned, the cable under the Caspian proposed. */
  @Test
  @Claim(17)
  void green_corridors_are_planned_from_kazakhstan_and_uzbekistan_to_europe() {
    JsonNode data =
        answer(
            """
            { corridors(filter: {kinds: [GREEN_ENERGY, ENERGY]}) { nodes {
                slug status establishedOn states { code } ...Sources } }
              corridor(slug: "central-asia-azerbaijan-green") {
                segments(branch: "trunk") { position segment { slug mode status ...Sources } } } }""");
    assertThat(lines(data.at("/corridors/nodes")))
        .containsExactlyInAnyOrder(
            "green-corridor-agtb PLANNED 2025-04-04 AZ;GE;TR;BG"
                + " vestikavkaza-green4-2025;turkiyetoday-green4-2025",
            "caspian-black-sea-green PLANNED 2022-12-17 AZ;GE;RO;HU"
                + " agenda-bsc-2022;report-geco-2025;romaniainsider-bsc-2024;agenda-bsc-2024",
            "central-asia-azerbaijan-green PLANNED 2024-11-13 KZ;UZ;AZ"
                + " interfax-greencorridor-2024;trend-greencorridor-2026;qazinform-adb-green-2025"
                + ";report-greencorridor-mar2026;buzarov-2026",
            "azerbaijan-turkiye-europe-power UNDER_CONSTRUCTION 2022-05-26 AZ;AM;TR"
                + " azernews-zangezur-line-2026;azertag-jabrayil-2022");
    assertThat(lines(data.at("/corridor/segments")))
        .containsExactly(
            "1 tashkent-mangystau-substation-power POWER PROPOSED"
                + " derived-gc;trend-greencorridor-2026",
            "2 mangystau-substation-alat-substation-power POWER PROPOSED"
                + " derived-gc;interfax-greencorridor-2024;trend-greencorridor-2026");
  }

  /** Claim 17: what crosses the Caspian beside power. */
  @Test
  @Claim(17)
  void goods_oil_and_data_cross_the_caspian_to_turkiye() {
    JsonNode data =
        answer(
            """
            { kazakhstan: state(code: "KZ") { corridors(filter: {allStates: ["AZ", "GE", "TR"]}) {
                nodes { slug kind status ...Sources } } }
              uzbekistan: state(code: "UZ") { corridors(filter: {allStates: ["AZ", "TR"]}) {
                nodes { slug kind status ...Sources } } } }""");
    assertThat(lines(data.at("/kazakhstan/corridors/nodes")))
        .containsExactlyInAnyOrder(
            "digital-silk-way DIGITAL UNDER_CONSTRUCTION trend-fibre-mar2025;trend-fibre-aug2025"
                + ";report-fibre-nov2025;trend-fibre-dec2025",
            "middle-corridor TRANSPORT OPERATING menafn-ge-kz-2023;aircenter-mc;scceu-titr-2022"
                + ";businessinvestorguide-titr;trend-titr-dec2024;qazmonitor-capacity"
                + ";worldbank-mc-2023;buzarov-2026",
            "trans-caspian-oil-transit PIPELINE_OIL OPERATING today-kto-2024;newsaz-kashagan-2025"
                + ";azvision-btc-2023;pgj-btc-2025");
    assertThat(lines(data.at("/uzbekistan/corridors/nodes")))
        .containsExactly(
            "middle-corridor-southern TRANSPORT OPERATING"
                + " report-portbaku-2025;trend-lapis;encyclopediacom-transcaspian");
  }

  /** Claim 17: projects of green energy, some of them at work. */
  @Test
  @Claim(17)
  void wind_farms_and_power_lines_are_to_feed_the_green_corridors() {
    JsonNode data =
        answer(
            """
            { corridor(slug: "central-asia-azerbaijan-green") { projects(filter: {
                  kinds: [WIND], statuses: [OPERATING, UNDER_CONSTRUCTION]}) { nodes {
                slug status states { code } capacity { value unit } cost { amount currency }
                ...Sources } } }
              projects(filter: {kinds: [POWER_LINE], statuses: [PLANNED]}) { nodes {
                slug corridors { slug } announcedOn ...Sources } } }""");
    assertThat(lines(data.at("/corridor/projects/nodes")))
        .containsExactly(
            "khizi-absheron-wind OPERATING AZ 240 MW 300000000 USD"
                + " newsaz-khizi-2026;menafn-khizi-2026;newsaz-khizi-fin-2024",
            "mirny-wind UNDER_CONSTRUCTION KZ 1000 MW 1200000000 USD qazinform-mirny"
                + ";astanatimes-mirny-2026;powertechnology-mirny-2023;powereng-mirny-2021",
            "zarafshan-wind OPERATING UZ 500 MW 600000000 USD"
                + " modernpower-zarafshan;enterprise-zarafshan");
    assertThat(lines(data.at("/projects/nodes")))
        .containsExactly(
            "agtb-green-mou green-corridor-agtb 2025-04-04"
                + " vestikavkaza-green4-2025;turkiyetoday-green4-2025",
            "black-sea-cable caspian-black-sea-green 2022-12-17 report-geco-2025"
                + ";romaniainsider-bsc-2024;agenda-bsc-2022;worldenergy-geco-2024",
            "caspian-green-corridor-study central-asia-azerbaijan-green 2024-11-13"
                + " trend-greencorridor-2026;interfax-greencorridor-2024"
                + ";qazinform-adb-green-2025;report-greencorridor-mar2026");
  }

  /** Claim 17: Türkiye as gateway to Europe. */
  @Test
  @Claim(17)
  void gas_and_rails_reach_europe_through_turkiye() {
    JsonNode turkiye =
        answer(
                """
                { state(code: "TR") {
                  toItaly: corridors(filter: {kinds: [PIPELINE_GAS], allStates: ["IT"]}) { nodes {
                    slug status ...Sources
                    flows(measure: GAS_BCM, target: false) { year value ...Sources } } }
                  all: corridors(filter: {kinds: [PIPELINE_GAS]}) { nodes { slug lengthKm
                    ...Sources segments { segment { from { slug } to { slug state { code } } } } } }
                  projects(filter: {corridors: ["middle-corridor"], kinds: [RAILWAY],
                      nodes: ["catalca", "kapikule"]}) { nodes { slug status ...Sources } } } }""")
            .path("state");
    assertThat(lines(turkiye.at("/toItaly/nodes")))
        .containsExactly(
            "southern-gas-corridor OPERATING 7hills-tanap;trend-socar-2026;vestikavkaza-tap-2022"
                + " 2023 11.8 trend-gas-2023;2025 12.8 trend-socar-2026");
    assertThat(lines(turkiye.at("/all/nodes")))
        .contains(
            "tanap 1850 silkroadnews-tanap-2018;brecorder-tanap-2019;caucasusindetail-tanap-2019"
                + ";trend-tanap-exp-2022 turkgozu eskisehir TR;eskisehir kipoi GR");
    assertThat(lines(turkiye.at("/projects/nodes")))
        .containsExactlyInAnyOrder(
            "halkali-kapikule-railway UNDER_CONSTRUCTION"
                + " sabah-halkali-2025;dailysabah-halkali-2019;goalfore-aiib-2021",
            "istanbul-north-ring PLANNED dailysabah-northring-2026;report-ebrd-northring-2026"
                + ";trend-inrail-2025;devdiscourse-northring");
  }

  /** Claim 17: the side of the Organization of Turkic States. */
  @Test
  @Claim(17)
  void ministers_of_energy_of_the_OTS_took_up_the_green_corridor_in_Istanbul() {
    JsonNode data =
        answer(
            """
            { organization(slug: "ots") { meetings(filter: {topics: ["green-energy"],
                  kinds: [MINISTERIAL], hostStates: ["TR"], period: {from: "2025"}}) { nodes {
                slug ordinal startDate endDate confidence ...Sources forum { slug ...Sources } } } }
              documents(filter: {kinds: [STRATEGY], topics: ["green-energy"]}) { nodes {
                slug signedOn meeting { slug } ...Sources } } }""");
    assertThat(lines(data.at("/organization/meetings/nodes")))
        .containsExactly(
            "energy-istanbul-2025 5 2025-12-09 2025-12-10 MEDIUM"
                + " report-energy-2025;mfatrnc-energy-2025;politis-energy-2025"
                + " ministers-of-energy ots-energy-area;ots-energy-2023");
    assertThat(lines(data.at("/documents/nodes")))
        .containsExactly(
            "turkic-green-vision-2024 2024-11-06 bishkek-2024 nca-bishkek-2024"
                + ";akipress-bishkek-2024;economist-bishkek-2024;dailysabah-bishkek-2024");
  }
}
