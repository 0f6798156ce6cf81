package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.RuleGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertRulesTest {

  /** The tests of the rules, in promtool's own form. */
  static final List<String> TESTS = List.of("hours.test.yaml", "days.test.yaml");

  private static final Path FOLDER = Folder.ROOT.resolve("components").resolve("monitoring");

  @Test
  void the_rules_do_what_their_own_tests_expect(@TempDir Path directory) throws IOException {
    assumeTrue(promtoolIsThere(), "promtool is not installed here, so no rule is evaluated");
    Files.writeString(
        directory.resolve("rules.yaml"), StrictYaml.write(Map.of("groups", groups())));
    for (String tests : TESTS) {
      Files.copy(FOLDER.resolve(tests), directory.resolve(tests));
    }

    assertThat(promtool("check", directory, List.of("rules.yaml"))).contains("SUCCESS");
    assertThat(promtool("test", directory, TESTS)).contains("SUCCESS").doesNotContain("FAILED");
  }

  @Test
  void every_alert_is_tested_and_says_whom_it_wakes_and_why() {
    String tests =
        TESTS.stream().map(FOLDER::resolve).map(Folder::read).collect(Collectors.joining());

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
    return groups().stream().flatMap(it -> it.getRules().stream()).toList();
  }

  private static List<RuleGroup> groups() {
    return Deployed.inFiles().all(PrometheusRule.class).stream()
        .flatMap(it -> it.getSpec().getGroups().stream())
        .toList();
  }

  private static String promtool(String task, Path directory, List<String> files)
      throws IOException {
    return Command.run(
        Stream.concat(
                Stream.of("promtool", task, "rules"),
                files.stream().map(directory::resolve).map(Path::toString))
            .toArray(String[]::new));
  }

  private static boolean promtoolIsThere() {
    try {
      return !Command.run("promtool", "--version").isEmpty();
    } catch (IOException missing) {
      return false;
    }
  }
}
