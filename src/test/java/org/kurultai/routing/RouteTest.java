package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Rows;

/** Expected ways and figures are worked out by hand from the rows of segments.csv named there. */
@QuarkusTest
class RouteTest {

  private static final String WITHOUT_RUSSIA =
      "from: \"xian\", to: \"budapest\", avoidStates: [\"RU\", \"BY\"]";

  @Test
  void the_middle_corridor_leads_from_xian_over_khorgos_aktau_alat_and_tbilisi_to_budapest() {
    JsonNode way = Ways.one(WITHOUT_RUSSIA + ", via: [\"khorgos-gateway\"]");

    assertThat(Ways.nodes(way))
        .startsWith("xian", "lanzhou", "turpan", "urumqi", "khorgos-cn", "khorgos-gateway")
        .containsSubsequence("beyneu", "aktau-port", "alat-port", "ganja", "tbilisi", "poti")
        .endsWith("constanta", "bucharest", "curtici", "budapest");
    assertThat(Ways.states(way)).containsExactly("CN", "KZ", "AZ", "GE", "RO", "HU");
    assertThat(way.path("borderCrossings").asInt()).isEqualTo(5);
    // Rail to the Caspian, by sea, by rail to the Black Sea, by sea, by rail.
    assertThat(way.path("transshipments").asInt()).isEqualTo(4);
    // At Khorgos; ships make the other change of gauge a matter of the ports.
    assertThat(way.path("gaugeBreaks").asInt()).isEqualTo(1);
    assertThat(Api.texts(way.path("corridors"), "slug")).contains("middle-corridor");
  }

  @Test
  void the_fastest_way_past_russia_enters_kazakhstan_at_dostyk() {
    JsonNode fastest = Ways.one(WITHOUT_RUSSIA);
    JsonNode overKhorgos = Ways.one(WITHOUT_RUSSIA + ", via: [\"KZHOR\"]");

    assertThat(Ways.nodes(fastest)).containsSubsequence("urumqi", "dostyk", "saksaulskaya");
    assertThat(Ways.nodes(overKhorgos)).containsSubsequence("urumqi", "almaty", "saksaulskaya");
    // Between these two 460, 14, 314, 522, 214, 275, 181 and 517 km over Dostyk, 59.46 h at
    // 42 km/h; 664, 15, 298, 50, 90, 232, 442, 520 and 502 km over Khorgos, 66.97 h.
    assertThat(overKhorgos.path("transitHours").decimalValue())
        .isEqualByComparingTo(
            fastest.path("transitHours").decimalValue().add(new BigDecimal("7.51")));
    assertThat(overKhorgos.path("distanceKm").asInt())
        .isEqualTo(fastest.path("distanceKm").asInt() + 2_813 - 2_497);
  }

  @Test
  void without_russia_and_belarus_no_way_enters_them() {
    JsonNode ways = Ways.of(WITHOUT_RUSSIA + ", alternatives: 5");

    assertThat(ways).hasSize(5);
    assertThat(ways).allSatisfy(way -> assertThat(Ways.states(way)).doesNotContain("RU", "BY"));
    // With them the fastest way goes round the Caspian in the north.
    assertThat(Ways.states(Ways.one("from: \"xian\", to: \"budapest\"")))
        .containsExactly("CN", "KZ", "RU", "BY", "PL", "HU");
  }

  @Test
  void links_to_come_change_the_best_way_between_baku_and_nakhchivan() {
    String baku = "from: \"baku\", to: \"nakhchivan\"";
    assertThat(Ways.of(baku)).as("today julfa-az-nakhchivan-rail is being rebuilt").isEmpty();

    JsonNode building =
        Ways.one(baku + ", statuses: [OPERATING, PARTLY_OPERATING, UNDER_CONSTRUCTION]");
    assertThat(Ways.states(building)).containsExactly("AZ", "IR", "AZ");
    assertThat(Ways.nodes(building)).contains("aghband", "kalaleh-ir", "jolfa-ir");
    assertThat(Ways.of(baku + ", statuses: [OPERATING, PARTLY_OPERATING, PLANNED]"))
        .as("what is planned begins at Aghband, whose railway is under construction")
        .isEmpty();

    JsonNode planned =
        Ways.one(baku + ", statuses: [OPERATING, PARTLY_OPERATING, UNDER_CONSTRUCTION, PLANNED]");
    assertThat(Ways.segments(planned))
        .containsExactly(
            "alat-port-baku-rail",
            "alat-port-horadiz-rail",
            "horadiz-aghband-rail",
            "aghband-meghri-rail",
            "meghri-ordubad-rail",
            "ordubad-julfa-az-rail",
            "julfa-az-nakhchivan-rail");
    assertThat(Ways.states(planned)).containsExactly("AZ", "AM", "AZ");
    assertThat(planned.path("gaugeBreaks").asInt())
        .as("the two planned segments have no gauge; both neighbours have 1520 mm")
        .isZero();
    // 62 + 227 + 107 + 27 + 20 + 46 + 47 km at 42 km/h are 1.48, 5.4, 2.55, 0.64, 0.48, 1.1 and
    // 1.12 h; two borders by rail take 23 h each.
    assertThat(planned.path("distanceKm").asText()).isEqualTo("536");
    assertThat(planned.path("transitHours").asText()).isEqualTo("58.77");
  }

  @Test
  void a_change_of_gauge_on_a_segment_counts_where_the_other_gauge_begins() {
    JsonNode way = Ways.one("from: \"urumqi\", to: \"almaty\"");

    // 1435 mm to Khorgos in China, none on the 15 km across the border, 1520 mm from there.
    assertThat(Ways.segments(way))
        .containsExactly(
            "urumqi-khorgos-cn-rail",
            "khorgos-cn-khorgos-gateway-rail",
            "khorgos-gateway-zhetygen-rail",
            "zhetygen-almaty-rail");
    assertThat(way.path("gaugeBreaks").asInt()).isEqualTo(1);
    // 664, 15, 298 and 50 km: 15.81 + 0.36 + 7.1 + 1.19 h, a border 23 h, a gauge break 12 h.
    assertThat(way.path("distanceKm").asText()).isEqualTo("1027");
    assertThat(way.path("transitHours").asText()).isEqualTo("59.46");
  }

  @Test
  void measured_hours_take_the_place_of_the_speed_of_the_mode() {
    JsonNode way = Ways.one("from: \"aktau-port\", to: \"baku\"");

    assertThat(Ways.segments(way))
        .containsExactly("aktau-port-alat-port-sea", "alat-port-baku-rail");
    assertThat(way.at("/legs/0/transitMeasured").asBoolean()).isTrue();
    assertThat(way.at("/legs/0/transitHours").asText()).isEqualTo("21");
    assertThat(way.at("/legs/0/mode").asText()).isEqualTo("SEA");
    assertThat(way.at("/legs/1/transitMeasured").asBoolean()).isFalse();
    assertThat(way.at("/legs/1/transitHours").asText()).as("62 km at 42 km/h").isEqualTo("1.48");
    // A border by sea 15 h, a transshipment 24 h.
    assertThat(way.path("transitHours").asText()).isEqualTo("61.48");
  }

  @Test
  void each_objective_has_its_own_best_way() {
    String query = "from: \"baku\", to: \"istanbul-halkali\"";
    JsonNode fastest = Ways.one(query);
    JsonNode shortest = Ways.one(query + ", minimize: DISTANCE");

    // From Tbilisi on by rail over Kars (2,139 km), or from Poti by sea (1,469 km).
    assertThat(Ways.nodes(fastest)).containsSubsequence("tbilisi", "kars", "istanbul-halkali");
    assertThat(Ways.nodes(shortest)).containsSubsequence("tbilisi", "poti", "ambarli");
    assertThat(fastest.path("distanceKm").asInt() - shortest.path("distanceKm").asInt())
        .isEqualTo(2_139 - 1_469);

    // From Turkmenistan over the sea to Azerbaijan at once, not over Iran.
    String crossings = "from: \"ashgabat\", to: \"tbilisi\", minimize: BORDER_CROSSINGS";
    assertThat(Ways.states(Ways.one(crossings))).containsExactly("TM", "AZ", "GE");
  }

  @Test
  void a_pipeline_runs_one_way() {
    String pipelines = ", modes: [PIPELINE]";

    assertThat(Ways.nodes(Ways.one("from: \"sangachal\", to: \"ceyhan\"" + pipelines)))
        .containsExactly("sangachal", "boyuk-kesik", "turkgozu", "ceyhan");
    assertThat(Ways.of("from: \"ceyhan\", to: \"sangachal\"" + pipelines)).isEmpty();
  }

  @Test
  void corridors_come_in_the_order_of_their_first_segment() {
    JsonNode way = Ways.one("from: \"astara-az\", to: \"ganja\"");

    // corridor_segments.csv: the first segment is part of one, the second of those by name.
    assertThat(Ways.segments(way))
        .containsExactly("astara-az-alat-port-rail", "alat-port-ganja-rail");
    assertThat(Api.texts(way.path("corridors"), "slug"))
        .containsExactly(
            "instc", // "International North–South …"
            "baku-tbilisi-kars", // "Baku–Tbilisi–Kars railway"
            "lapis-lazuli", // "Lapis Lazuli corridor"
            "middle-corridor-southern", // "Middle Corridor, southern branch …"
            "middle-corridor"); // "Trans-Caspian International Transport Route …"
  }

  @Test
  void the_way_on_the_map_is_a_line_from_node_to_node() {
    JsonNode geometry = Ways.one("from: \"baku\", to: \"ganja\"").path("geometry");

    assertThat(geometry.path("type").asText()).isEqualTo("LineString");
    // nodes.csv, longitude first.
    assertThat(geometry.path("coordinates")).hasSize(3);
    assertThat(geometry.path("coordinates").get(0).toString()).isEqualTo(position("baku"));
    assertThat(geometry.path("coordinates").get(1).toString()).isEqualTo(position("alat-port"));
    assertThat(geometry.path("coordinates").get(2).toString()).isEqualTo(position("ganja"));
  }

  private static String position(String node) {
    return Rows.of("nodes.csv").stream()
        .filter(row -> row.get("slug").equals(node))
        .map(
            row ->
                "[%s,%s]"
                    .formatted(
                        Double.valueOf(row.get("longitude")), Double.valueOf(row.get("latitude"))))
        .findFirst()
        .orElseThrow();
  }
}
