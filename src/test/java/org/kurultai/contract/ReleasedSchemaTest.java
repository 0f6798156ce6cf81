package org.kurultai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What clients could rely on at the last release, they can rely on now, or were told otherwise. */
@QuarkusTest
class ReleasedSchemaTest {

  private static final Path ANNOUNCED = Path.of("src", "main", "graphql", "breaking-changes.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d{4}-\\d{2}-\\d{2}) \\| `(.+)` \\| .{10,} \\|$");

  @Test
  void what_breaks_a_client_of_the_last_release_is_announced_with_a_date_and_a_reason()
      throws IOException {
    assertThat(new Comparison(Schemas.released(), Schemas.served(), Set.of()).breaks())
        .as("to be undone, or listed in %s; see there", ANNOUNCED)
        .containsExactlyInAnyOrderElementsOf(announced());
  }

  private static List<String> announced() throws IOException {
    return ROW.matcher(Files.readString(ANNOUNCED))
        .results()
        .filter(row -> LocalDate.parse(row.group(1)).isAfter(LocalDate.EPOCH))
        .map(row -> row.group(2))
        .toList();
  }
}
