package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.ops.Manifests.at;
import static org.kurultai.ops.Manifests.container;
import static org.kurultai.ops.Manifests.servingPod;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProbesTest {

  @ParameterizedTest
  @ValueSource(strings = {"startupProbe", "livenessProbe", "readinessProbe"})
  void the_management_port_alone_answers_what_the_deployment_asks(String probe) {
    Object asked = at(container(servingPod()), probe);

    String path = (String) at(asked, "httpGet", "path");

    Management.get(path).then().statusCode(200);
    given().get(path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"startupProbe", "livenessProbe", "readinessProbe"})
  void a_probe_waits_longer_than_the_service_takes_to_notice_a_silent_database(String probe) {
    int seconds = (int) at(container(servingPod()), probe, "timeoutSeconds");

    assertThat(Duration.ofSeconds(seconds)).isGreaterThan(RecordReadiness.PATIENCE);
  }
}
