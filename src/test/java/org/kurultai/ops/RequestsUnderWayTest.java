package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;

/** Which requests a stop waits for. */
@QuarkusTest
class RequestsUnderWayTest {

  @TestHTTPResource("/graphql")
  URI endpoint;

  @Inject RequestsUnderWay requests;
  @Inject LockedTable locked;

  @Test
  void a_request_that_asks_for_a_web_socket_counts_until_it_has_become_one() throws Exception {
    try (ClientSocket open = ClientSocket.begin(endpoint.getPort())) {
      eventually(() -> requests.number() == 0);
      open.ask("1", "{ __typename }");
      assertThat(open.next().path("id").textValue()).isEqualTo("1");
    }
    eventually(() -> requests.number() == 0);
  }

  @Test
  void one_that_becomes_none_counts_as_any_other() throws Exception {
    CompletableFuture<Response> posted = new CompletableFuture<>();
    locked.during(
        "topic",
        () -> {
          posted.completeAsync(this::postAsIfForSocket);
          locked.awaitWaiting(1);
          assertThat(requests.number()).isEqualTo(1);
        });
    assertThat(posted.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    eventually(() -> requests.number() == 0);
    given().header("Upgrade", "websocket").get("/graphql").then().statusCode(400);
    eventually(() -> requests.number() == 0);
  }

  @Test
  void one_with_a_body_that_nobody_reads_ends_too() throws Exception {
    try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String head = "POST /nowhere HTTP/1.1\r\nHost: k\r\nContent-Length: 99999999\r\n\r\n{";
      client.getOutputStream().write(head.getBytes(US_ASCII));
      String status = "HTTP/1.1 404";
      assertThat(new String(client.getInputStream().readNBytes(status.length()), US_ASCII))
          .isEqualTo(status);
    }
    eventually(() -> requests.number() == 0);
  }

  private Response postAsIfForSocket() {
    return given()
        .header("Upgrade", "websocket")
        .contentType("application/json")
        .body(Map.of("query", "{ upgraded: topics { slug } }"))
        .post("/graphql");
  }
}
