package org.kurultai.landing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.head;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
      JsonNode data = Api.data(question);
      assertThat(data).as(question).allSatisfy(field -> assertThat(field).isNotEmpty());
    }
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
