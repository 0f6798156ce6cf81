package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Configured;
import org.kurultai.LockedTable;

@QuarkusTest
@TestProfile(Configured.class)
class StatementTimeTest {

  @Inject LockedTable locked;

  @Test
  void a_field_whose_statement_takes_too_long_fails_and_the_others_are_served() throws Exception {
    locked.during(
        "topic",
        () -> {
          JsonNode response =
              Api.ask(
                  "{ state(code: \"TR\") { code } slow: meeting(slug: \"bishkek-2024\") { topics { name } } }",
                  Map.of(),
                  Map.of());
          JsonNode error = response.at("/errors/0");
          assertThat(error.at("/extensions/code").textValue()).isEqualTo("STATEMENT_TIMEOUT");
          assertThat(error.path("message").textValue()).contains("300 ms");
          assertThat(error.path("path").toString()).isEqualTo("[\"slow\",\"topics\"]");
          assertThat(response.at("/data/state/code").textValue()).isEqualTo("TR");
        });
  }

  @Test
  void without_any_data_the_status_says_so() throws Exception {
    locked.during(
        "state",
        () -> {
          Response response = Api.post("{ kz: state(code: \"KZ\") { code } }", Map.of(), Map.of());
          assertThat(response.statusCode()).isEqualTo(504);
          assertThat(code(response)).isEqualTo("STATEMENT_TIMEOUT");
        });
    assertThat(Api.data("{ kz: state(code: \"KZ\") { code } }").at("/kz/code").textValue())
        .isEqualTo("KZ");
  }

  private static String code(Response response) {
    return JsonPath.from(response.asString()).getString("errors[0].extensions.code");
  }
}
