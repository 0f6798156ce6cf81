package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.execution.AskedFields;

class SelectListTest {

  private final SelectList meetings =
      new SelectList("m.slug, m.title, m.start_date, m.place_city, m.sources", "m.slug")
          .serving("place", "m.place_city");

  @Test
  void only_what_serves_a_field_that_is_asked_for_is_read() {
    SelectList.Part part = meetings.partFor(asked("{meetings {nodes {startDate}}}"));
    assertThat(part.text()).isEqualTo("m.slug, m.start_date");
    assertThat(part.unread().stream()).containsExactly(1, 3, 4);
  }

  @Test
  void a_column_may_serve_a_field_of_another_name() {
    assertThat(
            meetings
                .partFor(
                    asked(
                        "{meetings {nodes {place {city} ...F}}} fragment F on Meeting {citations {note}}"))
                .text())
        .isEqualTo("m.slug, m.place_city, m.sources");
  }

  @Test
  void what_one_operation_of_a_document_asks_for_is_read_for_each() {
    AskedFields asked =
        asked("query A {meetings {nodes {title}}} query B {meetings {nodes {slug}}}");
    assertThat(meetings.partFor(asked).text()).isEqualTo("m.slug, m.title");
  }

  @Test
  void all_is_read_where_nobody_says_what_is_asked_for() {
    SelectList.Part part = meetings.partFor(null);
    assertThat(part.text()).isEqualTo("m.slug, m.title, m.start_date, m.place_city, m.sources");
    assertThat(part.unread().isEmpty()).isTrue();
  }

  private static AskedFields asked(String text) {
    return AskedFields.of(new Parser().parseDocument(text));
  }
}
