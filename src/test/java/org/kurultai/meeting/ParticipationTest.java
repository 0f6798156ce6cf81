package org.kurultai.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Cells;
import org.kurultai.Pages;
import org.kurultai.Rows;

@QuarkusTest
class ParticipationTest {

  @Test
  void every_participation_says_what_its_row_says() {
    List<Map<String, String>> served = new ArrayList<>();
    for (JsonNode meeting :
        Pages.forward(
            "meetings()",
            50,
            """
            slug participations {
              person { slug } state { code } organization { slug } role office_title: officeTitle
              confidence sources: citations { source { slug } } }""")) {
      for (JsonNode it : meeting.path("participations")) {
        Map<String, String> cells = Cells.of(it);
        cells.put("meeting", meeting.path("slug").asText());
        served.add(cells);
      }
    }
    assertThat(served)
        .containsExactlyInAnyOrderElementsOf(
            Rows.of("participants.csv").stream().map(Cells::ofCiting).toList());
  }

  @Test
  void participants_stand_by_name() {
    JsonNode meeting =
        Api.data(
                """
                { meeting(slug: "tr-uz-hlscc-4-2026") {
                    participations { person { name } role confidence } } }""")
            .path("meeting");
    assertThat(Api.texts(meeting, "name"))
        .containsExactly("Cevdet Yılmaz", "Recep Tayyip Erdoğan", "Shavkat Mirziyoyev");
    assertThat(Api.texts(meeting, "role")).containsExactly("PARTICIPANT", "CO_CHAIR", "CO_CHAIR");
    assertThat(Api.texts(meeting, "confidence")).containsOnly("HIGH");
  }
}
