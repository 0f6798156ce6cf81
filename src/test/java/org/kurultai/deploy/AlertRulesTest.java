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

  /** How the names of files end that hold tests of the rules, in promtool's own form. */
  static final String ENDING = ".test.yaml";

  @Test
  void the_rules_do_what_their_own_tests_expect(@TempDir Path directory) throws IOException {
    assumeTrue(promtoolIsThere(), "promtool is not installed here, so no rule is evaluated");
    Files.writeString(
        directory.resolve("rules.yaml"), StrictYaml.write(Map.of("groups", groups())));
    for (Path tests : tests()) {
      Files.copy(tests, directory.resolve(tests.getFileName()));
    }

    assertThat(promtool("check", directory, Stream.of(Path.of("rules.yaml")))).contains("SUCCESS");
    assertThat(promtool("test", directory, tests().stream().map(Path::getFileName)))
        .contains("SUCCESS")
        .doesNotContain("FAILED");
  }

  @Test
  void every_alert_is_tested_and_says_whom_it_wakes_and_why() {
    String tests = tests().stream().map(Folder::read).collect(Collectors.joining());

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

  private static List<Path> tests() {
    return Folder.kustomizations().stream()
        .flatMap(Folder::files)
        .filter(it -> it.toString().endsWith(ENDING))
        .toList();
  }

  private static String promtool(String task, Path directory, Stream<Path> files)
      throws IOException {
    return Command.run(
        Stream.concat(
                Stream.of("promtool", task, "rules"),
                files.map(directory::resolve).map(Path::toString))
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
