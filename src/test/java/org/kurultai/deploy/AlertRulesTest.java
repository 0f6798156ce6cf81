package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertRulesTest {

  /** The tests of the rules, in promtool's own form. */
  static final String TESTS = "rules.test.yaml";

  private static final Path FOLDER = Folder.ROOT.resolve("components").resolve("monitoring");

  @Test
  void the_rules_do_what_their_own_tests_expect(@TempDir Path directory) throws IOException {
    assumeTrue(promtoolIsThere(), "promtool is not installed here, so no rule is evaluated");
    Files.writeString(
        directory.resolve("rules.yaml"), StrictYaml.write(Map.of("groups", groups())));
    Files.copy(FOLDER.resolve(TESTS), directory.resolve(TESTS));

    assertThat(
            Kubectl.run("promtool", "check", "rules", directory.resolve("rules.yaml").toString()))
        .contains("SUCCESS");
    assertThat(Kubectl.run("promtool", "test", "rules", directory.resolve(TESTS).toString()))
        .contains("SUCCESS");
  }

  @Test
  void every_alert_is_tested_and_says_whom_it_wakes_and_why() {
    String tests = Folder.read(FOLDER.resolve(TESTS));

    assertThat(rules().stream().filter(it -> it.getAlert() != null))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            it -> {
              assertThat(tests).contains("alertname: " + it.getAlert() + "\n");
              assertThat(it.getLabels().get("severity")).isIn("critical", "warning");
              assertThat(it.getAnnotations()).containsOnlyKeys("summary", "description");
            });
  }

  static List<Rule> rules() {
    return Deployed.inFiles().all(PrometheusRule.class).stream()
        .flatMap(it -> it.getSpec().getGroups().stream())
        .flatMap(it -> it.getRules().stream())
        .toList();
  }

  private static List<Object> groups() {
    return Deployed.inFiles().all(PrometheusRule.class).stream()
        .flatMap(it -> it.getSpec().getGroups().stream())
        .map(Objects::requireNonNull)
        .map(Object.class::cast)
        .toList();
  }

  private static boolean promtoolIsThere() {
    try {
      return !Kubectl.run("promtool", "--version").isEmpty();
    } catch (IOException missing) {
      return false;
    }
  }
}
