package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.SetClock;

/** An answer holds for the day that its question was asked on. */
@QuarkusTest
class MidnightTest {

  /** meetings.csv: it met on 2022-10-11 and 2024-04-24, 561 days apart; 561 more end on DUE. */
  private static final String OVERDUE = "{ forum(slug: \"az-kg-isc\") { cadence { overdue } } }";

  private static final String DUE = "2025-11-06T23:59:59.999Z";
  private static final String LATE = "2025-11-07T00:00:00Z";
  private static final String LATER = "2025-11-08T12:00:00Z";

  private final SetClock clock = new SetClock();

  @BeforeEach
  void set_the_clock() {
    QuarkusMock.installMockForType(clock, Clock.class);
  }

  @Test
  void a_tag_holds_for_the_day_of_its_answer_and_as_long_as_the_answer_is_the_same() {
    clock.set(DUE);
    Response due = get("\"none\"");
    assertThat(due.asString()).contains("\"overdue\":false");
    assertThat(get(tag(due)).statusCode()).isEqualTo(304);
    clock.set(LATE);
    Response late = get(tag(due));
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.asString()).contains("\"overdue\":true");
    clock.set(LATER);
    assertThat(get(tag(late)).statusCode()).isEqualTo(304);
    clock.set(DUE);
    assertThat(get(tag(late)).asString()).isEqualTo(due.asString());
  }

  @Test
  void a_question_is_answered_for_its_day_though_midnight_passes_meanwhile() {
    clock.set(DUE, LATE);
    assertThat(get("\"none\"").asString()).contains("\"overdue\":false");
    clock.set(DUE);
    assertThat(get("\"none\"").asString()).contains("\"overdue\":false");
    clock.set(LATE);
    assertThat(get("\"none\"").asString()).contains("\"overdue\":true");
  }

  private static Response get(String seen) {
    return given().header("If-None-Match", seen).queryParam("query", OVERDUE).get("/graphql");
  }

  private static String tag(Response response) {
    return response.header("ETag");
  }
}
