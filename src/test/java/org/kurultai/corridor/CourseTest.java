package org.kurultai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;
import org.kurultai.corridor.network.Segment;
import org.kurultai.source.Confidence;

class CourseTest {

  @Test
  void segments_are_turned_so_that_a_line_goes_on_where_it_has_come_to() {
    Course course =
        new Course(List.of(on("trunk", "b", "a"), on("trunk", "b", "c"), on("trunk", "d", "c")));

    assertThat(course.lines()).containsExactly(List.of("a", "b", "c", "d"));
  }

  @Test
  void a_segment_alone_on_its_branch_runs_as_it_is_recorded() {
    Course course = new Course(List.of(on("a-spur", "x", "y"), on("trunk", "y", "z")));

    assertThat(course.lines()).containsExactly(List.of("x", "y"), List.of("y", "z"));
  }

  @Test
  void the_first_segment_of_a_branch_is_turned_by_its_own_branch_alone() {
    Course course =
        new Course(
            List.of(on("a", "m", "n"), on("b", "q", "m"), on("b", "q", "r"), on("c", "r", "s")));

    assertThat(course.lines())
        .containsExactly(List.of("m", "n"), List.of("m", "q", "r"), List.of("r", "s"));
  }

  @Test
  void there_and_back_between_two_nodes_is_one_line() {
    Course course = new Course(List.of(on("ring", "a", "b"), on("ring", "a", "b")));

    assertThat(course.lines()).containsExactly(List.of("a", "b", "a"));
  }

  @Test
  void a_gap_begins_another_line_and_no_stroke_is_drawn_across_it() {
    Course course =
        new Course(List.of(on("trunk", "a", "b"), on("trunk", "d", "c"), on("trunk", "d", "e")));

    assertThat(course.lines()).containsExactly(List.of("a", "b"), List.of("c", "d", "e"));
  }

  @Test
  void a_node_stands_once_where_it_comes_first() {
    Course course =
        new Course(
            List.of(on("a", "x", "y"), on("a", "y", "z"), on("b", "w", "y"), on("b", "y", "x")));

    assertThat(course.nodes()).containsExactly("x", "y", "z", "w");
  }

  @Test
  void a_corridor_without_segments_has_no_lines() {
    Course course = new Course(List.of());

    assertThat(course.lines()).isEmpty();
    assertThat(course.nodes()).isEmpty();
    assertThat(course.branches()).isEmpty();
    assertThat(Lines.multiLineString(List.of()).json())
        .isEqualTo("{\"type\":\"MultiLineString\",\"coordinates\":[]}");
  }

  private static CorridorSegment on(String branch, String from, String to) {
    return new CorridorSegment(
        1,
        branch,
        new Segment(
            from + "-" + to,
            from,
            to,
            Mode.RAIL,
            BigDecimal.ONE,
            null,
            null,
            InfrastructureStatus.OPERATING,
            null,
            true,
            null,
            Confidence.HIGH,
            List.of("somebody-2026")));
  }
}
