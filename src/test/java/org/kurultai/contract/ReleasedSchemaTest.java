package org.kurultai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients could rely on at the last release, they can rely on now, or were told otherwise. */
@QuarkusTest
class ReleasedSchemaTest {

  private static final Path ANNOUNCED = Path.of("src", "main", "graphql", "breaking-changes.md");
  private static final LocalDate TODAY = LocalDate.parse("2027-07-15");
  private static final String RELEASED =
      """
      type Query {
        place(lang: String @deprecated(reason: "Use `in`. Removed after 2027-06-30."), in: String): String
        old: String @deprecated(reason: "Use `place`. Removed after 2027-06-30.")
        kept: String
      }
      enum Kind { OLD @deprecated(reason: "Use `NEW`. Removed after 2027-06-30.") NEW }
      input Filter { old: Kind @deprecated(reason: "Use `kind`. Removed after 2027-06-30.") kind: Kind }
      """;

  @Test
  void what_breaks_a_client_of_the_last_release_is_announced_with_a_date_and_a_reason()
      throws IOException {
    AnnouncedChanges announced =
        new AnnouncedChanges(Files.readString(ANNOUNCED), Schemas.released());
    assertThat(new Comparison(Schemas.released(), Schemas.served(), Set.of()).breaks())
        .as("to be undone, or listed in %s; see there", ANNOUNCED)
        .containsExactlyInAnyOrderElementsOf(announced.changes());
    assertThat(announced.faults(LocalDate.now())).as("days in %s", ANNOUNCED).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Query.old is gone",
        "Query.place(lang) is gone",
        "Kind.OLD is gone",
        "Filter(old) is gone"
      })
  void what_is_deprecated_goes_after_the_day_that_it_was_promised_until_and_not_on_it(
      String change) {
    assertThat(announced("2027-07-01", change).changes()).containsExactly(change);
    assertThat(announced("2027-07-01", change).faults(TODAY)).isEmpty();
    assertThat(announced("2027-06-30", change).faults(TODAY))
        .containsExactly(change + ": promised until 2027-06-30");
  }

  @ParameterizedTest
  @CsvSource({"2027-07-15, true", "2027-07-16, false"})
  void no_change_is_served_before_the_day_that_it_is_announced_for(String from, boolean right) {
    assertThat(announced(from, "Query.kept is gone").faults(TODAY).isEmpty()).isEqualTo(right);
  }

  private static AnnouncedChanges announced(String from, String change) {
    return new AnnouncedChanges(
        "| %s | `%s` | Nobody asked for it. |\n".formatted(from, change), Schemas.parse(RELEASED));
  }
}
