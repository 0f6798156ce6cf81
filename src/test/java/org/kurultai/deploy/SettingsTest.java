package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.architecture.Classes;

class SettingsTest {

  private static final Set<String> KEYS =
      Stream.concat(ofMappings(), ofProperties())
          .map(SettingsTest::variable)
          .collect(Collectors.toSet());

  @ParameterizedTest
  @MethodSource("everyWay")
  void every_variable_names_a_key_that_the_application_has_and_the_readme_explains(
      Deployed deployed) {
    String readme = Folder.read(Path.of("README.md"));

    assertThat(deployed.pods().stream().flatMap(pod -> variables(deployed, pod)))
        .hasSizeGreaterThan(10)
        .allMatch(it -> readme.contains("| `" + it + "` |"), "stands in the README's table")
        .isSubsetOf(KEYS);
  }

  private static Stream<String> variables(Deployed deployed, PodTemplateSpec pod) {
    return pod.getSpec().getContainers().stream()
        .flatMap(
            container ->
                Stream.concat(
                    container.getEnv().stream().map(EnvVar::getName),
                    container.getEnvFrom().stream()
                        .flatMap(
                            it ->
                                deployed
                                    .settings(it.getConfigMapRef().getName())
                                    .keySet()
                                    .stream())));
  }

  private static Stream<String> ofMappings() {
    return Classes.OF_THE_SERVICE.stream()
        .filter(it -> it.isAnnotatedWith(ConfigMapping.class))
        .map(JavaClass::reflect)
        .flatMap(it -> ConfigMappings.getProperties(ConfigClass.configClass(it)).keySet().stream());
  }

  /** Keys that stand in application.properties, and variables that expressions there name. */
  private static Stream<String> ofProperties() {
    String properties = Folder.read(Path.of("src/main/resources/application.properties"));
    return Pattern.compile("(?m)^(?:%[a-z,]+\\.)?([^=#\\s]+)=|\\$\\{([A-Z_]+)")
        .matcher(properties)
        .results()
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1));
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }
}
