package org.kurultai.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.graphql.execution.Engine;

@QuarkusTest
class TrustedDocumentsTest {

  @Inject Engine engine;

  @TempDir Path folder;

  @Test
  void a_document_has_the_id_of_its_file_and_that_of_its_text() throws IOException {
    Files.writeString(folder.resolve("kg.graphql"), "{state(code:\"KG\"){code}}");
    TrustedDocuments documents = read(folder);
    assertThat(documents.named("kg"))
        .isEqualTo("{state(code:\"KG\"){code}}")
        .isEqualTo(
            documents.named(
                "sha256:91fac2f7d00448e32decf2cb4573dae7a253328761f1afe13d28be9b5a883fab"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a b.graphql | { a }                  | 'a b' is no document id",
        "ids.json    | {\"a/b\": \"{ a }\"}   | 'a/b' is no document id",
        "ids.json    | {\"md5:0\": \"{ a }\"} | 'md5:0' is no document id",
        "ids.json    | {\"sha256:0000000000000000000000000000000000000000000000000000000000000000\": \"{ a }\"} | stands before a text whose id is sha256:",
        "ids.json    | [\"{ a }\"]            | holds no trusted documents",
        "ids.json    | {\"b\": \"{ a }\"}     | 'b' already names another document",
        "old.graphql | {                      | 'old' is no document that can be executed here",
        "old.graphql | {\\n  gone }            | 'gone' in type 'Query' is undefined (line 2, column 3)",
        "ids.json    | {\"old\": \"{ gone }\"} | 'old' is no document that can be executed here",
      })
  void a_faulty_file_is_named_with_its_fault(String file, String content, String fault)
      throws IOException {
    Files.writeString(folder.resolve("b.graphql"), "{ b: __typename }");
    Files.writeString(folder.resolve(file), content.replace("\\n", "\n"));
    assertThatThrownBy(() -> read(folder))
        .hasMessageContaining(folder.resolve(file).toString())
        .hasMessageContaining(fault);
  }

  @Test
  void a_folder_that_is_missing_is_named() {
    assertThatThrownBy(() -> read(folder.resolve("missing")))
        .hasMessageContaining("kurultai.documents.trusted")
        .hasMessageContaining(folder.resolve("missing").toString());
  }

  @Test
  void trusting_nothing_and_nothing_else_is_no_setting() {
    assertThatThrownBy(() -> new TrustedDocuments(new Config(null, true), engine))
        .hasMessageContaining("kurultai.documents.trusted");
  }

  private TrustedDocuments read(Path folder) {
    return new TrustedDocuments(new Config(folder, false), engine);
  }

  private record Config(@Nullable Path folder, boolean trustedOnly) implements DocumentsConfig {

    @Override
    public Optional<Path> trusted() {
      return Optional.ofNullable(folder);
    }

    @Override
    public MemorySize registeredBytes() {
      return new MemorySize(BigInteger.TEN);
    }
  }
}
