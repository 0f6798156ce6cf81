package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void a_quoted_cell_may_hold_commas_quotes_and_line_ends() {
    assertThat(Csv.read("a,b\n\"x, y\",\"he said \"\"no\"\"\n\nand left\"\nc,d\n"))
        .containsExactly(
            new Csv.Row(1, List.of("a", "b")),
            new Csv.Row(2, List.of("x, y", "he said \"no\"\n\nand left")),
            new Csv.Row(5, List.of("c", "d")));
  }

  @Test
  void a_last_line_needs_no_end_and_ends_of_both_kinds_are_taken() {
    assertThat(Csv.read("a,b\r\nc,\r\n,d"))
        .containsExactly(
            new Csv.Row(1, List.of("a", "b")),
            new Csv.Row(2, List.of("c", "")),
            new Csv.Row(3, List.of("", "d")));
  }

  @Test
  void reading_goes_on_with_the_line_after_the_one_where_a_faulty_row_starts() {
    assertThat(Csv.read("a,b\n1,\"open\n2,x\n3,\"also open\n4,y\n"))
        .satisfiesExactly(
            header -> assertThat(header).isEqualTo(new Csv.Row(1, List.of("a", "b"))),
            line -> {
              assertThat(line).isInstanceOf(Csv.Unreadable.class);
              assertThat(line.number()).isEqualTo(2);
              assertThat(line.cells()).containsExactly("1");
            },
            line -> assertThat(line).isEqualTo(new Csv.Row(3, List.of("2", "x"))),
            line -> {
              assertThat(line).isInstanceOf(Csv.Unreadable.class);
              assertThat(line.number()).isEqualTo(4);
            },
            line -> assertThat(line).isEqualTo(new Csv.Row(5, List.of("4", "y"))));
  }

  @Test
  void a_row_swallowed_by_an_open_quote_of_the_row_before_is_read_again() {
    // The quote that opens the last cell of line 3 closes the one of line 2, and text follows it.
    assertThat(Csv.read("a,b,c\n1,\"open,2\n3,4,\"five\"\n"))
        .last()
        .isEqualTo(new Csv.Row(3, List.of("3", "4", "five")));
  }

  @Test
  void an_empty_line_is_no_row_of_the_table() {
    assertThat(Csv.read("a,b\n\nc,d\n"))
        .element(1)
        .isInstanceOfSatisfying(
            Csv.Unreadable.class,
            line -> {
              assertThat(line.number()).isEqualTo(2);
              assertThat(line.fault()).isEqualTo("the row has 1 cells");
            });
  }

  @Test
  void a_quote_inside_an_unquoted_cell_is_refused() {
    assertThat(Csv.read("a,b\nx,5\" wide\n"))
        .element(1)
        .isInstanceOfSatisfying(
            Csv.Unreadable.class,
            line ->
                assertThat(line.fault())
                    .isEqualTo("a quote stands inside a cell that does not begin with one"));
  }
}
