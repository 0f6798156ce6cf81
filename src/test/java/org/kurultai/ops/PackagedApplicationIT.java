package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

/** The packaged application in a process of its own, as operators run it. */
@QuarkusIntegrationTest
@WithTestResource(PackagedDatabase.class)
class PackagedApplicationIT {

  @Test
  void it_is_ready_with_the_release_that_it_brings() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'record' }.data.release", is("2026.11.0"));
  }
}
