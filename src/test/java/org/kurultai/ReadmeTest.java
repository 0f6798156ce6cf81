package org.kurultai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.limit.Limits;

@QuarkusTest
class ReadmeTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_query_has_the_answer_that_the_readme_gives(String query, String answer)
      throws IOException {
    assertThat(Api.ask(query, Map.of(), Map.of())).isEqualTo(new ObjectMapper().readTree(answer));
  }

  /** Each query of the text, and the answer that follows it. */
  static List<Arguments> a_query_has_the_answer_that_the_readme_gives() throws IOException {
    List<Arguments> pairs =
        Pattern.compile("```graphql\n(.*?)```.*?```json\n(.*?)```", Pattern.DOTALL)
            .matcher(readme())
            .results()
            .map(pair -> Arguments.of(pair.group(1), pair.group(2)))
            .toList();
    assertThat(pairs).as("queries with answers").isNotEmpty();
    return pairs;
  }

  @Test
  void every_error_code_is_explained() throws IOException {
    assertThat(Stream.of(ErrorCode.values()))
        .allSatisfy(code -> assertThat(readme()).contains("| `" + code + "` |"));
  }

  @Test
  void every_limit_stands_in_the_table_of_settings_with_its_default_and_no_other()
      throws IOException {
    List<String> limits =
        Stream.of(Limits.class.getMethods()).map(ReadmeTest::variableAndDefault).toList();
    assertThat(readme().lines().filter(line -> line.startsWith("| `KURULTAI_LIMITS_")))
        .map(line -> line.substring(0, line.indexOf("` | ", line.indexOf("` | ") + 1) + 3))
        .containsExactlyInAnyOrderElementsOf(limits);
  }

  private static String variableAndDefault(Method limit) {
    String variable = limit.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return "| `KURULTAI_LIMITS_%s` | `%s` |"
        .formatted(variable, limit.getAnnotation(WithDefault.class).value());
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), UTF_8);
  }
}
