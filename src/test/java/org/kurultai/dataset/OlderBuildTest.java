package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A build that is rolled back to finds a schema that a later one has migrated. */
@QuarkusTest
class OlderBuildTest {

  @Inject Flyway flyway;

  @Test
  void a_schema_that_a_later_build_migrated_is_taken_as_it_is() {
    try (ScratchDatabase database = ScratchDatabase.migrated()) {
      assertThat(
              database.refusal(
                  """
                  insert into flyway_schema_history (installed_rank, version, description, type,
                    script, checksum, installed_by, execution_time, success)
                  values (10000, '10000', 'Later', 'SQL', 'V10000__Later.sql', 1, 'later', 1, true)"""))
          .isEmpty();
      String before = database.state();
      int migrated =
          Flyway.configure()
              .configuration(flyway.getConfiguration())
              .dataSource(database.source())
              .load()
              .migrate()
              .migrationsExecuted;
      assertThat(migrated).isZero();
      assertThat(database.state()).isEqualTo(before);
    }
  }
}
