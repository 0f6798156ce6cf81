package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes are those of {@code sha256sum}. */
@QuarkusTest
class PersistedQueryTest {

  private static final String KYRGYZSTAN = "{state(code:\"KG\"){code}}";
  private static final String HASH_OF_KYRGYZSTAN =
      "91fac2f7d00448e32decf2cb4573dae7a253328761f1afe13d28be9b5a883fab";
  private static final String TURKMENISTAN = "{state(code:\"TM\"){code}}";
  private static final String HASH_OF_TURKMENISTAN =
      "643287309c2de8f29ee452e462f6699adfe3372927366855aea9f1f1883a9992";
  private static final String JUNK = "junk, junk";
  private static final String HASH_OF_JUNK =
      "b075a5b0b2130655e5ef023f30f1eb4719d8b9712586ac76a445cfff17bba0d1";
  private static final String HASH_OF_NOTHING_SENT =
      "c0d9963612aff61ddf610b8b04ebff41326b4ccb3c56e620f468992e37e6ffd7";

  @Test
  void a_hash_without_a_text_is_unknown_in_the_words_that_apollos_clients_wait_for() {
    getByHash(HASH_OF_NOTHING_SENT)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("errors[0].message", equalTo("PersistedQueryNotFound"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"))
        .body("$", not(hasKey("data")));
    given()
        .header("Accept", "application/graphql-response+json")
        .queryParam("documentId", "sha256:" + HASH_OF_NOTHING_SENT)
        .get("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @Test
  void once_sent_with_its_text_a_hash_stands_for_it_under_either_name() {
    post(Map.of("query", KYRGYZSTAN, "extensions", persistedQuery(HASH_OF_KYRGYZSTAN)))
        .body("data.state.code", equalTo("KG"));
    getByHash(HASH_OF_KYRGYZSTAN).statusCode(200).body("data.state.code", equalTo("KG"));
    post(Map.of("documentId", "sha256:" + HASH_OF_KYRGYZSTAN))
        .statusCode(200)
        .body("data.state.code", equalTo("KG"));
  }

  @Test
  void a_hash_of_another_text_is_refused_and_not_registered() {
    post(Map.of("query", KYRGYZSTAN, "extensions", persistedQuery(HASH_OF_TURKMENISTAN)))
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
        .body("errors[0].message", containsString("SHA-256"))
        .body("$", not(hasKey("data")));
    getByHash(HASH_OF_TURKMENISTAN)
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    post(Map.of("query", TURKMENISTAN, "documentId", "sha256:" + HASH_OF_TURKMENISTAN))
        .body("data.state.code", equalTo("TM"));
  }

  @Test
  void what_is_no_document_is_not_registered() {
    post(Map.of("query", JUNK, "extensions", persistedQuery(HASH_OF_JUNK)))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_PARSE_FAILED"));
    getByHash(HASH_OF_JUNK).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": 2, \"sha256Hash\": \"00\"}",
        "{\"version\": 1}",
        "{\"version\": 1, \"sha256Hash\": 7}",
        "[1]",
      })
  void an_extension_of_another_form_is_refused(String persistedQuery) {
    given()
        .queryParam("extensions", "{\"persistedQuery\": " + persistedQuery + "}")
        .get("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void an_id_and_a_hash_that_name_two_documents_are_refused() {
    post(Map.of(
            "documentId",
            "sha256:" + HASH_OF_KYRGYZSTAN,
            "extensions",
            persistedQuery(HASH_OF_TURKMENISTAN)))
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  private static Map<String, Object> persistedQuery(String hash) {
    return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
  }

  private static ValidatableResponse getByHash(String hash) {
    return given()
        .queryParam(
            "extensions",
            "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}")
        .get("/graphql")
        .then();
  }

  private static ValidatableResponse post(Map<String, Object> body) {
    return given().contentType("application/json").body(body).post("/graphql").then();
  }
}
