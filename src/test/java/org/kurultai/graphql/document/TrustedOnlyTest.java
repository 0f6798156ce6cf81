package org.kurultai.graphql.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.ops.Management;

@QuarkusTest
@TestProfile(TrustedOnlyTest.TrustedOnly.class)
class TrustedOnlyTest {

  private static final String KYRGYZSTAN = "{state(code:\"KG\"){code}}";
  private static final String ID_OF_KYRGYZSTAN =
      "sha256:91fac2f7d00448e32decf2cb4573dae7a253328761f1afe13d28be9b5a883fab";

  /** As an operator sets it. */
  public static class TrustedOnly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kurultai.documents.trusted",
          "src/test/resources/trusted",
          "kurultai.documents.trusted-only",
          "true");
    }
  }

  @Test
  void a_file_is_asked_for_by_its_name_with_variables() {
    given()
        .queryParam("documentId", "state-code")
        .queryParam("variables", "{\"code\":\"UZ\"}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.state.code", equalTo("UZ"));
  }

  @Test
  void a_trusted_documents_operation_is_told_by_metrics_from_the_first_time_on() {
    post(Map.of("documentId", "state-code", "variables", Map.of("code", "AZ"))).statusCode(200);

    assertThat(Management.get("/q/metrics").asString())
        .contains("kurultai_graphql_requests_seconds_count{operation=\"StateCode\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3c2a57e8f0cf4f3b9d5c1f8f1f0b7a11", ID_OF_KYRGYZSTAN})
  void a_manifests_documents_are_asked_for_by_its_ids(String id) {
    post(Map.of("documentId", id)).statusCode(200).body("$", not(hasKey("errors")));
  }

  @Test
  void the_text_of_a_trusted_document_is_as_good_as_its_id() {
    post(Map.of("query", KYRGYZSTAN)).body("data.state.code", equalTo("KG"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{state(code: \"KG\"){code}}",
        "{ __schema { queryType { name } } }",
        "{ __typename }",
      })
  void anything_else_is_refused_introspection_included(String document) {
    post(Map.of("query", document))
        .body("errors[0].extensions.code", equalTo("DOCUMENT_NOT_TRUSTED"))
        .body("$", not(hasKey("data")));
  }

  @Test
  void nothing_else_can_be_registered_by_its_hash() {
    String hash = "c0d9963612aff61ddf610b8b04ebff41326b4ccb3c56e620f468992e37e6ffd7";
    post(Map.of("query", "{state(code:\"AZ\"){code}}", "documentId", "sha256:" + hash))
        .body("errors[0].extensions.code", equalTo("DOCUMENT_NOT_TRUSTED"));
    post(Map.of("documentId", "sha256:" + hash))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @Test
  void the_landing_page_offers_no_question_that_would_be_refused() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(not(containsString("graphql-ui/?query=")))
        .body(containsString("Only trusted documents are executed here"))
        .body(containsString("2026.11.0"));
  }

  private static ValidatableResponse post(Map<String, Object> body) {
    return given().contentType("application/json").body(body).post("/graphql").then();
  }
}
