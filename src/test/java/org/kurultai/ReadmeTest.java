package org.kurultai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.ErrorCode;

@QuarkusTest
class ReadmeTest {

  @Test
  void the_first_query_has_the_answer_that_the_readme_gives() throws IOException {
    assertThat(Api.ask(block("graphql"), Map.of(), Map.of()))
        .isEqualTo(new ObjectMapper().readTree(block("json")));
  }

  @Test
  void every_error_code_is_explained() throws IOException {
    assertThat(Stream.of(ErrorCode.values()))
        .allSatisfy(code -> assertThat(readme()).contains("| `" + code + "` |"));
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
    assertThat(block.find()).as("a block of " + language).isTrue();
    return block.group(1);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), UTF_8);
  }
}
