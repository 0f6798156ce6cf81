package org.kurultai.ops.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final String NONE = "none";

  /** Of each setting of each mapping, by its key. */
  private static final Map<String, String> DEFAULTS = defaultsOfMappings();

  @Test
  void the_list_has_the_keys_of_all_mappings_and_no_other() {
    assertThat(Keys.ALL)
        .extracting(Key::name)
        .containsExactlyInAnyOrderElementsOf(DEFAULTS.keySet());
  }

  @Test
  void the_readmes_table_tells_each_key_with_its_type_and_default_and_no_other()
      throws IOException {
    List<String> expected =
        Keys.ALL.stream()
            .map(
                key -> {
                  String otherwise = DEFAULTS.get(key.name());
                  String shown = otherwise.equals(NONE) ? NONE : "`" + otherwise + "`";
                  return "| `%s` | %s | %s |".formatted(key.variable(), shown, key.form().words());
                })
            .toList();

    assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void each_default_is_a_value_that_its_key_takes() {
    assertThat(Keys.ALL)
        .filteredOn(key -> !DEFAULTS.get(key.name()).equals(NONE))
        .hasSizeGreaterThan(20)
        .allSatisfy(key -> assertThat(key.form().accepts(DEFAULTS.get(key.name()))).isTrue());
  }

  /** The rows of the README's tables that begin with one of our variables, without the meaning. */
  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith("| `KURULTAI_"))
        .map(line -> line.replaceFirst("^((\\|[^|]*){3}\\|).*", "$1"))
        .toList();
  }

  private static Map<String, String> defaultsOfMappings() {
    Map<String, String> defaults = new TreeMap<>();
    for (JavaClass mapping :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kurultai")) {
      if (mapping.isAnnotatedWith(ConfigMapping.class)) {
        Class<?> type = mapping.reflect();
        addAll(type, type.getAnnotation(ConfigMapping.class).prefix(), defaults);
      }
    }
    assertThat(defaults).isNotEmpty();
    return defaults;
  }

  private static void addAll(Class<?> group, String prefix, Map<String, String> defaults) {
    Stream.of(group.getMethods()).forEach(setting -> add(setting, prefix, defaults));
  }

  private static void add(Method setting, String prefix, Map<String, String> defaults) {
    String name = prefix + '.' + kebab(setting.getName());
    WithDefault otherwise = setting.getAnnotation(WithDefault.class);
    if (otherwise == null && setting.getReturnType().getName().startsWith("org.kurultai")) {
      addAll(setting.getReturnType(), name, defaults);
    } else {
      defaults.put(name, otherwise == null ? NONE : otherwise.value());
    }
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
