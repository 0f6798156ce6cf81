package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.SetClock;
import org.kurultai.Sql;
import org.kurultai.store.Statements;

/** An answer holds for the day that its question was asked on. */
@QuarkusTest
class MidnightTest {

  /** meetings.csv: it met on 2022-10-11 and 2024-04-24, 561 days apart; 561 more end on DUE. */
  private static final String OVERDUE = "{ forum(slug: \"az-kg-isc\") { cadence { overdue } } }";

  private static final String DUE = "2025-11-06T23:59:59.999Z";
  private static final String LATE = "2025-11-07T00:00:00Z";
  private static final String LATER = "2025-11-08T12:00:00Z";

  private final SetClock clock = new SetClock();

  @Inject Statements statements;
  @Inject Sql sql;

  @BeforeEach
  void forget_what_is_kept() throws SQLException {
    sql.execute("select 1");
    QuarkusMock.installMockForType(clock, Clock.class);
  }

  @Test
  void what_is_kept_holds_for_its_day_and_so_does_its_tag() {
    clock.set(DUE);
    Response due = get("\"none\"");
    assertThat(due.asString()).contains("\"overdue\":false");
    long before = statements.issued();
    assertThat(get(tag(due)).statusCode()).isEqualTo(304);
    assertThat(statements.issued()).as("kept").isEqualTo(before);
    clock.set(LATE);
    Response late = get(tag(due));
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.asString()).contains("\"overdue\":true");
    before = statements.issued();
    assertThat(get(tag(late)).statusCode()).isEqualTo(304);
    assertThat(statements.issued()).as("kept").isEqualTo(before);
    clock.set(LATER);
    assertThat(get(tag(late)).statusCode()).isEqualTo(304);
    assertThat(statements.issued()).as("the day after").isGreaterThan(before);
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
