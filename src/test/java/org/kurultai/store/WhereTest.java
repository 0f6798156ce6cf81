package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhereTest {

  private static final String LINKS = "from meeting_state x where x.meeting = m.slug";

  @Test
  void a_few_links_lead_to_rows_however_many_values_a_client_names() {
    List<String> values = IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();

    Where where = Where.ALWAYS.contains("m.states", values).linkedToAll(LINKS, "x.state", values);

    assertThat(where.conditions()).hasSizeLessThan(10);
    assertThat(where.conditions().get(0).values()).containsExactly(values);
  }

  @Test
  void equal_values_in_another_order_or_twice_make_the_same_conditions() {
    assertThat(Where.ALWAYS.linkedToAll(LINKS, "x.state", List.of("UZ", "TR", "TR")))
        .isEqualTo(Where.ALWAYS.linkedToAll(LINKS, "x.state", List.of("TR", "UZ")));
  }
}
