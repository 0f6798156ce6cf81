package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.dataset.Refusals.assertOnly;
import static org.kurultai.dataset.Refusals.refusalOf;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Files that are no CSV in UTF-8 with the columns that the descriptor names. Lines and values were
 * read off release 2026.11.0.
 */
@QuarkusTest
class MalformedFileTest {
  @Test
  void a_quote_that_is_never_closed_spoils_its_own_row_only() {
    assertOnly(
        new EditedRelease()
            .change("persons.csv", 2, ",Abdulaziz Kamilov,", ",\"Abdulaziz Kamilov,"),
        new Problem(
            "persons.csv",
            2,
            null,
            null,
            "a quoted cell is never closed",
            "end the cell with a quote"));
  }

  @Test
  void text_after_a_closing_quote_is_refused() {
    assertOnly(
        new EditedRelease()
            .change("persons.csv", 2, ",Abdulaziz Kamilov,", ",\"Abdulaziz\" Kamilov,"),
        new Problem(
            "persons.csv",
            2,
            null,
            null,
            "text follows the quote that closes a cell, or an earlier quote was not closed",
            "close each quoted cell before its comma and double each quote inside it"));
  }

  @Test
  void a_row_with_a_cell_too_many_is_refused() {
    assertOnly(
        new EditedRelease().change("persons.csv", 2, "Abdulaziz Kamilov", "Kamilov, Abdulaziz"),
        new Problem(
            "persons.csv",
            2,
            null,
            null,
            "the row has 5 cells",
            "the header has 4; quote each cell that holds a comma"));
  }

  @Test
  void a_missing_column_is_refused() {
    assertOnly(
        new EditedRelease().changeAll("topics.csv", "slug,name\n", "slug,title\n"),
        new Problem(
            "topics.csv",
            1,
            "title",
            null,
            "the descriptor does not know this column",
            "describe it or remove it"),
        new Problem(
            "topics.csv",
            1,
            "name",
            null,
            "the column is missing",
            "add it, empty where nothing is known"));
  }

  @Test
  void a_missing_file_is_one_problem_however_many_rows_name_it() {
    assertOnly(
        new EditedRelease().without("persons.csv"),
        new Problem(
            "persons.csv", 0, null, null, "the file is missing", "the descriptor names it"));
  }

  @Test
  void an_empty_file_has_no_header() {
    assertOnly(
        new EditedRelease().bytes("topics.csv", new byte[0]),
        new Problem(
            "topics.csv", 0, null, null, "it has no header", "the first row names: slug,name"));
  }

  @Test
  void a_byte_that_is_no_utf_8_is_named_where_it_stands() {
    EditedRelease release = new EditedRelease();
    release.bytes(
        "persons.csv",
        release
            .changeAll("persons.csv", "Abdulkadir Uraloğlu", "Abdulkadir Uralo?lu")
            .text("persons.csv")
            .getBytes(UTF_8));
    byte[] bytes = release.read("persons.csv").orElseThrow();
    // 0xF0 is ğ in Windows-1254; it starts four bytes in UTF-8.
    bytes[new String(bytes, ISO_8859_1).indexOf("Uralo?lu") + 5] = (byte) 0xF0;

    InvalidRelease refusal = refusalOf(release.bytes("persons.csv", bytes));

    assertThat(refusal.getMessage())
        .endsWith(
            "1 problem:\n  persons.csv, line 3, name \"Abdulkadir Uralo\\xF0lu\":"
                + " byte 0xF0 is not UTF-8; save the file as UTF-8");
  }

  @Test
  void a_control_character_is_refused() {
    assertOnly(
        new EditedRelease().change("persons.csv", 2, "Abdulaziz Kamilov", "Abdulaziz\0Kamilov"),
        new Problem(
            "persons.csv",
            2,
            "name",
            "Abdulaziz\0Kamilov",
            "holds the control character 0x00",
            "remove it"));
  }

  @Test
  void a_byte_order_mark_is_refused_and_the_rest_is_read() {
    assertOnly(
        new EditedRelease().changeAll("topics.csv", "slug,name\n", "\uFEFFslug,name\n"),
        new Problem(
            "topics.csv",
            1,
            null,
            null,
            "a byte order mark stands first",
            "save as UTF-8 without one"));
  }
}
