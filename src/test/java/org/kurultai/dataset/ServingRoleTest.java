package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
class ServingRoleTest {

  // A name that has to be quoted.
  private static final String ROLE = "serving \"pods\"";
  private static final String QUOTED = "\"serving \"\"pods\"\"\"";

  private static final String TABLES =
      "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace";

  private static final String VIEWS = "select viewname from pg_views where schemaname = 'public'";

  private ScratchDatabase database;

  @BeforeEach
  void create_the_role() {
    database = ScratchDatabase.loaded();
    assertThat(database.refusal("create role " + QUOTED)).isEmpty();
  }

  @AfterEach
  void drop_the_role() {
    database.refusal("drop owned by " + QUOTED, "drop role " + QUOTED);
    database.close();
  }

  @Test
  void it_reads_every_table_and_view_and_writes_none() {
    letRead(ROLE);

    assertThat(database.texts(VIEWS))
        .isNotEmpty()
        .allSatisfy(view -> assertThat(asServing("select from " + view + " limit 1")).isEmpty());
    assertThat(database.texts(TABLES))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            table -> {
              assertThat(asServing("select from " + table + " limit 1")).isEmpty();
              assertThat(asServing("delete from " + table)).contains("permission denied");
              assertThat(asServing("insert into " + table + " default values"))
                  .contains("permission denied");
            });
    assertThat(asServing("update meeting set title = title")).contains("permission denied");
    assertThat(asServing("truncate meeting")).contains("permission denied");
    assertThat(asServing("call refresh_figures()")).contains("permission denied");
  }

  @Test
  void it_hears_of_writes() {
    letRead(ROLE);

    assertThat(asServing("listen record")).isEmpty();
  }

  /** What decides whether a replica has come far enough (store.Position). */
  @Test
  void it_learns_how_far_the_log_of_writes_has_come() {
    letRead(ROLE);

    assertThat(
            asServing(
                "select pg_current_wal_insert_lsn(), system_identifier from pg_control_system()"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table own (n int)",
        "create temporary table own (n int)",
        "create schema own"
      })
  void it_makes_nothing(String statement) {
    assertThat(database.refusal("grant create on schema public to public")).isEmpty();

    letRead(ROLE);

    assertThat(asServing(statement)).contains("permission denied");
  }

  @Test
  void it_reads_what_a_later_migration_makes_from_the_moment_that_it_stands() {
    letRead(ROLE);

    assertThat(database.refusal("create table added_later (n int)")).isEmpty();

    assertThat(asServing("select from added_later")).isEmpty();
  }

  @Test
  void a_right_to_write_that_somebody_gave_it_is_taken_back() {
    assertThat(database.refusal("grant insert, delete on meeting to " + QUOTED)).isEmpty();

    letRead(ROLE);

    assertThat(asServing("delete from meeting")).contains("permission denied");
  }

  /** Such as what extensions bring, which a superuser made. */
  @Test
  void what_belongs_to_others_neither_stops_it_nor_is_opened() {
    assertThat(
            database.refusal("create role importing", "grant create on schema public to importing"))
        .isEmpty();
    try {
      PGSimpleDataSource importing = (PGSimpleDataSource) database.source();
      importing.setOptions("-c role=importing");

      new ServingRole(importing, new DatasetSettings(Optional.of(ROLE))).letRead();

      assertThat(asServing("select from meeting")).contains("permission denied");
    } finally {
      database.refusal("drop owned by importing", "drop role importing");
    }
  }

  @Test
  void a_role_that_does_not_exist_is_refused_with_what_would_create_it() {
    assertThatThrownBy(() -> letRead("nobody"))
        .isInstanceOf(ServingRole.Unfit.class)
        .hasMessage(
            "The serving role \"nobody\" does not exist: create role nobody login password '…'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter role %s superuser",
        "grant pg_write_all_data to %s",
        "grant postgres to %s"
      })
  void a_role_that_may_write_all_the_same_is_refused_and_gets_nothing(String excess) {
    assertThat(database.refusal(excess.formatted(QUOTED))).isEmpty();

    assertThatThrownBy(() -> letRead(ROLE))
        .isInstanceOf(ServingRole.Unfit.class)
        .hasMessageContaining("The serving role \"serving \"pods\"\" may write");

    assertThat(database.text("select count(*) from pg_class where relacl::text like '%serving%'"))
        .isEqualTo("0");
  }

  @Test
  void the_role_that_imports_keeps_its_rights_if_it_is_named_by_mistake() {
    assertThatThrownBy(() -> letRead(database.text("select current_user")))
        .isInstanceOf(ServingRole.Unfit.class);

    assertThat(
            database.text(
                "select count(*) from pg_class where relname = 'meeting' and relacl is null"))
        .isEqualTo("1");
  }

  @Test
  void the_import_ends_before_it_loads_where_the_role_is_refused() {
    String before = database.state();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    int exitCode =
        new ImportCommand(serving("nobody"), new ReleaseImport(database.source()))
            .run(List.of(), new PrintStream(printed, true, UTF_8));

    assertThat(exitCode).isEqualTo(1);
    assertThat(printed.toString(UTF_8)).startsWith("The serving role \"nobody\" does not exist");
    assertThat(database.state()).isEqualTo(before);
  }

  private void letRead(String role) {
    serving(role).letRead();
  }

  private ServingRole serving(String role) {
    return new ServingRole(database.source(), new DatasetSettings(Optional.of(role)));
  }

  /** What the database says to a statement of the role, "" if it takes it. */
  private String asServing(String statement) {
    return database.refusal("set local role " + QUOTED, statement);
  }
}
