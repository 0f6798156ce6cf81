package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Sql;

/** What is found follows what is written, in the same transaction. */
@QuarkusTest
class WritesTest {

  private static final String SOURCE = "array[(select min(slug) from source)]";

  @Inject Sql sql;
  @Inject AgroalDataSource database;

  @AfterEach
  void undo() throws SQLException {
    sql.execute("delete from office where person = 'scratch-person'");
    sql.execute("delete from person where slug = 'scratch-person'");
    sql.execute("delete from node where slug = 'scratch-node'");
    sql.execute("delete from search_entry where key = 'scratch-entry'");
  }

  /** As where the record is removed between the two statements that find and read it. */
  @Test
  void an_entry_whose_record_is_gone_is_left_out() throws SQLException {
    addNode("Quvzorp");
    sql.execute(
        "insert into search_entry (type, key, standing, words) values"
            + " ('MEETING', 'scratch-entry', 1, array_to_tsvector(array['quvzorp', ':quvzorp']))");
    assertThat(Found.by("quvzorp"))
        .extracting(Found::name)
        .containsExactly("CorridorNode:scratch-node");
  }

  /** Each kind of write in a transaction that is rolled back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update state set note = 'quvzorp' where code in ('KZ', 'TR')",
        "update state_name set name = 'quvzorp ' || name where language = 'tr'",
        "delete from state_name where state_code = 'KZ' and language = 'tr'",
        "insert into state_name (state_code, language, name) values ('KZ', 'tlh', 'quvzorp')",
        "update organization set summary = 'quvzorp'",
        "delete from organization where slug = 'council-of-turkic-central-banks'",
        "update forum set name = 'quvzorp ' || name",
        "delete from forum where slug = 'az-ge-tr-fm'",
        "update corridor set short_name = 'quvzorp'",
        "delete from corridor where slug = 'aras-corridor'",
        "update person set native_name = 'quvzorp'",
        "update office set title = 'quvzorp ' || title",
        "update node set note = 'quvzorp'",
        "update project set name = 'quvzorp ' || name",
        "delete from project where slug = 'aghband-bridge'",
        "update document set title = 'quvzorp ' || title",
        "update document set signed_on = '2020-02' where slug = 'afghanistan-statement-2025'",
        "delete from document where slug = 'afghanistan-statement-2025'",
        "update meeting set city = 'quvzorp', theme = null",
        "update meeting set start_date = '2020', end_date = null where slug = 'baku-2019'",
        "delete from meeting where slug = 'agriculture-baku-2023'",
      })
  void entries_are_what_the_record_says_after_every_write(String write) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      String before = text(statement, ENTRIES.formatted("search_entry"));
      assertThat(statement.executeUpdate(write)).isPositive();
      String after = text(statement, ENTRIES.formatted("search_entry"));
      String recomputed = text(statement, ENTRIES.formatted("searched_words"));
      connection.rollback();
      assertThat(after).isEqualTo(recomputed).isNotEqualTo(before);
    }
  }

  private static final String ENTRIES =
      "select md5(string_agg(concat_ws(' ', type, key, standing, words), ';' order by type, key))"
          + " from %s";

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void a_new_name_is_found_and_an_old_one_no_more() throws SQLException {
    addNode("Quvzorp");
    assertThat(Found.by("quvzorp"))
        .extracting(Found::name)
        .containsExactly("CorridorNode:scratch-node");
    sql.execute(
        "update node set name = 'Wixblam', note = 'was jilkmo' where slug = 'scratch-node'");
    assertThat(Found.by("quvzorp")).isEmpty();
    assertThat(Found.by("wixblam").get(0).score()).isEqualTo(1);
    assertThat(Found.by("jilkmo").get(0).score()).isEqualTo(0.6);
    sql.execute("delete from node where slug = 'scratch-node'");
    assertThat(Found.by("wixblam")).isEmpty();
  }

  @Test
  void markup_in_a_name_comes_out_escaped() throws SQLException {
    addNode("<script>alert(1)</script> & \"Quvzorp\" <mark>");
    assertThat(Found.by("quvzorp"))
        .extracting(Found::highlight)
        .containsExactly(
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;<mark>Quvzorp</mark>&quot;"
                + " &lt;mark&gt;");
  }

  @Test
  void words_that_are_too_long_for_postgres_do_not_hinder_a_write() throws SQLException {
    addNode("Quvzorp " + "a".repeat(480));
    sql.execute(
        "update node set note = repeat('b', 5000) || repeat(' c', 100000) where slug = 'scratch-node'");
    assertThat(Found.by("quvzorp")).hasSize(1);
  }

  @Test
  void an_office_is_found_at_its_person_as_long_as_it_stands() throws SQLException {
    sql.execute("insert into person (slug, name) values ('scratch-person', 'Zorpquv Blamwix')");
    sql.execute(
        "insert into office (person, title, kind, state, confidence, sources) values"
            + " ('scratch-person', 'Minister of Quvzorps', 'OTHER', 'KZ', 'LOW', "
            + SOURCE
            + ")");
    assertThat(Found.by("quvzorps")).extracting(Found::key).containsExactly("scratch-person");
    sql.execute("delete from office where person = 'scratch-person'");
    assertThat(Found.by("quvzorps")).isEmpty();
    assertThat(Found.by("zorpquv")).hasSize(1);
  }

  @Test
  void a_cursor_stays_right_while_rows_are_added_before_it() throws SQLException {
    Found.Page first = Found.page("Ankara", Map.of("first", 3));
    Found.Page second = Found.page("Ankara", Map.of("first", 3, "after", first.next()));
    addNode("Ankara");
    assertThat(Found.page("Ankara", Map.of("first", 3, "after", first.next())).hits())
        .isEqualTo(second.hits());
    assertThat(Found.by("Ankara").subList(0, 3)).extracting(Found::key).contains("scratch-node");
  }

  private void addNode(String name) throws SQLException {
    sql.execute(
        "insert into node (slug, name, kind, state, latitude, longitude, sources) values"
            + " ('scratch-node', '"
            + name
            + "', 'CITY', 'KZ', 45, 70, "
            + SOURCE
            + ")");
  }
}
