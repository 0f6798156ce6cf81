package org.kurultai.graphql.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

/** Cursors in the form of ours, with values that no row has and Postgres could not compare. */
@QuarkusTest
class TamperedCursorTest {

  @ParameterizedTest
  @CsvSource({
    "meetings, DATE, +999999999-12-31/x",
    "meetings, DATE, -999999999-01-01/x",
    "meetings, DATE, +5874899-01-01/x",
    "meetings, DATE, -9999-01-01/x",
    "meetings, DATE, 2026-02-30/x",
    "meetings, TITLE, a\\0b/x",
    "meetings, TITLE, a/x\\0",
    "meetings, ORDINAL, 99999999999/x",
    "projects, COST, EUR/1E+999999/x",
    "projects, COST, EUR/1E-999999/x",
    "projects, COST, EUR/1E+2147483648/x",
    "projects, COST, E\\0R/1/x",
    "projects, COST, EUR/NaN/x",
    "projects, COST, EUR/x",
  })
  void a_cursor_with_values_that_no_row_has_is_refused(String list, String field, String values) {
    String type = list.equals("meetings") ? "Meeting." : "Project.";
    JsonNode error =
        Api.error(
            "{ %s(orderBy: {field: %s}, after: \"%s\") { nodes { slug } } }"
                .formatted(list, field, cursor(type + field + "+/" + values)));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("after");
  }

  @ParameterizedTest
  @CsvSource({
    "timeline, Timeline-/2026-01-01/x",
    "timeline, Timeline-/x",
    "timeline, Timeline-/2026-01-01/first/x",
    "timeline, Timeline-/+10000-01-01/0/x",
    "meetings, Meeting.DATE-/2026-01-01/0/x",
    "meetings, Meeting.DATE-/0000-01-01/x",
    "documents, Document.SIGNED_ON-/-0001-01-01/x",
  })
  void so_is_one_of_a_list_that_has_the_latest_first(String list, String parts) {
    JsonNode error =
        Api.error("{ %s(after: \"%s\") { totalCount } }".formatted(list, cursor(parts)));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("after");
  }

  /** Its place is before all of the record, or behind it. */
  @ParameterizedTest
  @CsvSource({
    "timeline, Timeline-/0001-01-01/99/x, true",
    "timeline, Timeline-/9999-12-31/-1/x, false",
    "meetings, Meeting.DATE-/0001-01-01/x, false",
    "meetings, Meeting.DATE-/zz, true",
    "meetings, Meeting.DATE-/9999-12-31/x, false",
  })
  void a_place_that_no_row_has_is_a_place_all_the_same(String list, String parts, boolean end) {
    JsonNode page =
        Api.data("{ %s(after: \"%s\") { edges { cursor } } }".formatted(list, cursor(parts)));
    assertThat(page.at("/" + list + "/edges").isEmpty()).isEqualTo(end);
  }

  private static String cursor(String parts) {
    String text = parts.replace('/', '\u001f').replace("\\0", "\0");
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
