package org.kurultai.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

/** What goes is announced where developers look, with what comes in its place and when. */
@QuarkusTest
class DeprecationsTest {

  private static final Pattern REASON =
      Pattern.compile("Use `\\w+(\\.\\w+)?`.* Removed after 20\\d\\d-[01]\\d-[0-3]\\d\\.");

  @Test
  void every_deprecation_names_a_replacement_and_a_date() {
    List<String> reasons = new ArrayList<>();
    for (JsonNode type :
        Api.data(
                """
            {
              __schema {
                types {
                  name
                  fields(includeDeprecated: true) {
                    deprecationReason
                    args(includeDeprecated: true) { deprecationReason }
                  }
                  enumValues(includeDeprecated: true) { deprecationReason }
                  inputFields(includeDeprecated: true) { deprecationReason }
                }
              }
            }
            """)
            .at("/__schema/types")) {
      if (!type.path("name").asText().startsWith("__")) {
        reasons.addAll(Api.texts(type, "deprecationReason"));
      }
    }
    assertThat(reasons)
        .filteredOn(reason -> !reason.equals("null"))
        .contains(OldWays.REASON)
        .allMatch(REASON.asMatchPredicate());
  }

  @ParameterizedTest
  @CsvSource({
    "Query, fields, currentField, oldField",
    "OldKind, enumValues, CURRENT, OLD",
    "OldInputInput, inputFields, current, old"
  })
  void introspection_leaves_out_what_is_deprecated_unless_asked(
      String type, String list, String current, String old) {
    String query = "{ __type(name: \"%s\") { %s%s { name } } }";
    assertThat(Api.texts(Api.data(query.formatted(type, list, "")), "name"))
        .contains(current)
        .doesNotContain(old);
    assertThat(
            Api.texts(Api.data(query.formatted(type, list, "(includeDeprecated: true)")), "name"))
        .contains(current, old);
  }

  @Test
  void the_schema_marks_each_and_leaves_them_out_if_asked() {
    String reason = " @deprecated(reason : \"" + OldWays.REASON + "\")";
    String whole = get("/graphql/schema.graphql").asString();
    assertThat(whole)
        .contains("oldArgument: String" + reason, "): String" + reason)
        .contains("OLD" + reason, "old: String" + reason);
    assertThat(get("/graphql/schema.graphql?removeDeprecated=false").asString()).isEqualTo(whole);
    assertThat(get("/graphql/schema.graphql?removeDeprecated=true").asString())
        .contains("currentField", "CURRENT", "current: String")
        .doesNotContainIgnoringCase("@deprecated")
        .doesNotContain("oldField", "oldArgument", "OLD", "old: String");
  }
}
