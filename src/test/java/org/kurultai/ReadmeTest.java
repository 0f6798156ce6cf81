package org.kurultai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.graphql.ErrorCode;

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

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), UTF_8);
  }
}
