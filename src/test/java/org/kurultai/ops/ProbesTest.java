package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.deploy.Deployed;

@QuarkusTest
class ProbesTest {

  @ParameterizedTest
  @MethodSource("probes")
  void the_management_port_alone_answers_what_the_deployment_asks(Probe probe) {
    String path = probe.getHttpGet().getPath();

    Management.get(path).then().statusCode(200);
    given().get(path).then().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("probes")
  void a_probe_waits_longer_than_the_service_takes_to_notice_a_silent_database(Probe probe) {
    assertThat(Duration.ofSeconds(probe.getTimeoutSeconds()))
        .isGreaterThan(RecordReadiness.PATIENCE);
  }

  static Stream<Probe> probes() {
    Container service =
        Deployed.inFiles()
            .only(Deployment.class)
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .get(0);
    return Stream.of(
        service.getStartupProbe(), service.getLivenessProbe(), service.getReadinessProbe());
  }
}
