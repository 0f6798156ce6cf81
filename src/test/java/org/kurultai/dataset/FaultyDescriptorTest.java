package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.dataset.Refusals.assertOnly;
import static org.kurultai.dataset.Refusals.refusalOf;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Descriptors that do not describe what the service keeps. Lines and values were read off release
 * 2026.11.0.
 */
@QuarkusTest
class FaultyDescriptorTest {
  @Test
  void a_descriptor_that_is_no_json_is_named_with_its_line() {
    assertThat(
            refusalOf(new EditedRelease().bytes("datapackage.json", "{\n\n nope".getBytes(UTF_8))))
        .extracting(InvalidRelease::problems)
        .satisfies(
            problems ->
                assertThat(problems)
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.file()).isEqualTo("datapackage.json");
                          assertThat(problem.line()).isEqualTo(3);
                          assertThat(problem.fault()).startsWith("it is not JSON: ");
                        }));
  }

  @Test
  void a_release_needs_a_descriptor() {
    assertOnly(
        new EditedRelease().without("datapackage.json"),
        new Problem(
            "datapackage.json",
            0,
            null,
            null,
            "the release has no descriptor",
            "a tabular data package with name, version and resources is needed"));
  }

  @Test
  void the_descriptor_describes_what_the_service_keeps() {
    assertOnly(
        new EditedRelease()
            .changeAll("datapackage.json", "\"native_name\"", "\"own_name\"")
            .changeAll("persons.csv", "native_name", "own_name")
            .changeAll("nodes.csv", "native_name", "own_name"),
        new Problem(
            "datapackage.json",
            0,
            "persons",
            null,
            "the column \"native_name\" is missing",
            "the service keeps it; describe it"),
        new Problem(
            "datapackage.json",
            0,
            "nodes",
            null,
            "the column \"native_name\" is missing",
            "the service keeps it; describe it"));
  }

  @Test
  void a_file_lies_beside_the_descriptor() {
    assertOnly(
        new EditedRelease().changeAll("datapackage.json", "\"topics.csv\"", "\"../../topics.csv\""),
        new Problem(
            "datapackage.json",
            0,
            "topics",
            "../../topics.csv",
            "is no plain file name",
            "put the file beside the descriptor"));
  }

  @Test
  void a_release_has_a_name_of_numbers() {
    assertOnly(
        new EditedRelease().named("spring"),
        new Problem(
            "datapackage.json",
            0,
            "version",
            "spring",
            "is no name of a release",
            "write numbers and dots: 2026.11.0"));
  }

  @Test
  void a_descriptor_in_another_encoding_is_refused() {
    // Begins as UTF-32 does, and goes on as nothing does.
    byte[] bytes = {0, 0, 0, '{', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    assertThat(refusalOf(new EditedRelease().bytes("datapackage.json", bytes)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.fault()).startsWith("it is not JSON"));
  }
}
