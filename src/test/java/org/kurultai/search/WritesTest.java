package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kurultai.Sql;

/** What is found follows what is written, in the same transaction. */
@QuarkusTest
class WritesTest {

  private static final String SOURCE = "array[(select min(slug) from source)]";

  @Inject Sql sql;

  @AfterEach
  void undo() throws SQLException {
    sql.execute("delete from office where person = 'scratch-person'");
    sql.execute("delete from person where slug = 'scratch-person'");
    sql.execute("delete from node where slug = 'scratch-node'");
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
