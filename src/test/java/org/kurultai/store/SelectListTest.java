package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectListTest {

  private final SelectList meetings =
      new SelectList("m.slug, m.title, m.start_date, m.place_city, m.sources", "m.slug")
          .serving("place", "m.place_city");

  @Test
  void only_what_serves_a_field_that_is_asked_for_is_read() {
    assertThat(meetings.partFor(Set.of("startDate")).text())
        .isEqualTo("m.slug, null, m.start_date, null, null");
    assertThat(meetings.partFor(Set.of("startDate")).unread().stream()).containsExactly(1, 3, 4);
  }

  @Test
  void a_column_may_serve_a_field_of_another_name() {
    assertThat(meetings.partFor(Set.of("place", "citations")).text())
        .isEqualTo("m.slug, null, null, m.place_city, m.sources");
  }

  @Test
  void all_is_read_where_nobody_says_what_is_asked_for() {
    assertThat(meetings.partFor(null).text()).doesNotContain("null");
    assertThat(meetings.partFor(null).unread().isEmpty()).isTrue();
  }
}
