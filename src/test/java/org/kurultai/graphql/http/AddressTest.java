package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address of a GET may say, to the letter. */
@QuarkusTest
class AddressTest {

  private static final String QUERY = "query=%7B__typename%7D";

  @ParameterizedTest
  @ValueSource(
      strings = {
        QUERY,
        "query=%7B+__typename+%7D",
        QUERY + "&variables=null&extensions=null&operationName=",
        QUERY + "&variables=%7B%7D&unknown=1&unknown=2",
        QUERY + "&extensions=%7B%22persistedQuery%22:null%7D",
      })
  void it_asks_for_the_same(String address) {
    get(address).statusCode(200).body("data.__typename", equalTo("Query"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query=%7Ba:__typename%7D&query=%7Bb:__typename%7D | query",
        "query=%7B__typename%7D&variables=%7B%7D&variables=%7B%7D | variables",
        "documentId=a&documentId=b | documentId",
      })
  void a_parameter_that_stands_twice_is_refused(String address, String name) {
    get(address)
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
        .body("errors[0].message", equalTo(name + " stands twice in the address: send it once."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown=1",
        "query=",
        QUERY + "&variables=[]",
        QUERY + "&extensions=3",
        QUERY + "&extensions=%7B%22persistedQuery%22:3%7D",
      })
  void what_is_no_request_is_refused(String address) {
    get(address)
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
        .body("$", not(hasKey("data")));
  }

  private static ValidatableResponse get(String address) {
    return given().urlEncodingEnabled(false).get("/graphql?" + address).then();
  }
}
