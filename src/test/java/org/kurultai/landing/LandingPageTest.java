package org.kurultai.landing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.head;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

@QuarkusTest
class LandingPageTest {

  private static final Pattern QUESTION =
      Pattern.compile("<a href=\"/q/graphql-ui/\\?query=([^\"]+)\">([^<]+)</a>");

  @Test
  void the_page_says_what_is_loaded() {
    assertThat(page())
        .contains("id=\"version\">2026.11.0<")
        .contains("<dt>Meeting</dt><dd>339</dd>")
        .contains("<dt>CorridorNode</dt><dd>191</dd>");
  }

  @Test
  void a_head_has_the_headers_of_the_page_and_no_body() {
    int length = get("/").asByteArray().length;
    head("/")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Length", String.valueOf(length))
        .body(emptyString());
  }

  @Test
  void each_question_has_an_answer() {
    List<String> questions = questions();
    assertThat(questions).hasSameSizeAs(Example.all());
    for (String question : questions) {
      // No way leads from Baku to Nakhchivan today.
      JsonNode data = ((ObjectNode) Api.data(question)).without("today");
      assertThat(data).as(question).allSatisfy(field -> assertThat(field).isNotEmpty());
    }
  }

  /** Counted in the release's files, or looked up there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | /fastest/0/legs/4/to/name | Dostyk",
        "7 | /overKhorgos/0/legs/4/to/name | Khorgos Gateway (Altynkol)",
        "8 | /january/edges/0/meetings | 5",
        "8 | /january/edges/0/documents | 15",
        "9 | /partnership/firstMeeting/startDate | 2021-03-08",
        "11 | /hosts/0/label | Azerbaijan",
        "11 | /hosts/0/count | 36",
        "12 | /agenda/0/topic/name | Culture",
        "12 | /agenda/0/total | 43",
        "13 | /timeline/nodes/0/__typename | Meeting",
        "13 | /timeline/nodes/1/step | Ten more broad-gauge tracks added during the year",
        "14 | /search/nodes/0/hit/name | Shavkat Mirziyoyev",
        "15 | /today | []",
        "15 | /underConstruction/0/states/1/name | Iran",
        "15 | /plannedToo/0/states/1/name | Armenia",
      })
  void an_answer_is_what_the_files_say(int number, String field, String value) {
    JsonNode answer = Api.data(questions().get(number - 1)).at(field);
    assertThat(answer.isValueNode() ? answer.asText() : answer.toString()).isEqualTo(value);
  }

  /** Met on 2022-06-27 and 2022-11-25, 151 days apart. */
  @Test
  void the_tenth_question_tells_when_a_meeting_was_due() {
    JsonNode council =
        named(
            Api.data(questions().get(9)).at("/councils/nodes"),
            "Azerbaijan–Kazakhstan–Türkiye meeting of foreign and transport ministers");
    assertThat(council.at("/cadence/medianIntervalDays").asInt()).isEqualTo(151);
    assertThat(council.at("/cadence/expectedNext").asText()).isEqualTo("2023-04-25");
    assertThat(council.at("/cadence/overdueByTheEndOf2026").asBoolean()).isTrue();
  }

  /** Worked out from forums.csv, meetings.csv, documents.csv and projects.csv. */
  @Test
  void the_first_question_goes_from_states_over_councils_and_meetings_to_projects() {
    JsonNode states = Api.data(questions().get(0)).at("/states/nodes");
    assertThat(Api.texts(states, "name"))
        .contains("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan");
    JsonNode kazakhstan = states.get(0);
    assertThat(kazakhstan.path("name").asText()).isEqualTo("Kazakhstan");
    JsonNode meetings =
        named(kazakhstan.at("/councils/nodes"), "Türkiye–Kazakhstan Joint Strategic Planning Group")
            .at("/meetings/nodes");
    assertThat(meetings).hasSize(3);
    assertThat(meetings.at("/0/startDate").asText()).isEqualTo("2026-02-02");
    assertThat(Api.texts(meetings.at("/0/topics"), "name")).startsWith("Trade");
    assertThat(Api.texts(meetings.at("/0/documents"), "kind"))
        .containsExactlyInAnyOrder("JOINT_STATEMENT", "ACTION_PLAN");
    assertThat(meetings.at("/0/citations")).hasSize(4);
    assertThat(Api.texts(kazakhstan.at("/projects/nodes"), "name"))
        .contains("Dredging of the port of Aktau");
  }

  private static JsonNode named(JsonNode nodes, String name) {
    for (JsonNode node : nodes) {
      if (node.path("name").asText().equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no " + name + " in " + nodes);
  }

  private static List<String> questions() {
    return QUESTION
        .matcher(page())
        .results()
        .map(link -> URLDecoder.decode(link.group(1), UTF_8))
        .toList();
  }

  private static String page() {
    return get("/").then().statusCode(200).contentType("text/html").extract().asString();
  }
}
