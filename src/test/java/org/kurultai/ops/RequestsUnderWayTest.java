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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.LeavingClient;
import org.kurultai.LockedTable;

/** Which requests a stop waits for. */
@QuarkusTest
class RequestsUnderWayTest {

  @TestHTTPResource("/graphql")
  URI endpoint;

  @Inject RequestsUnderWay requests;
  @Inject LockedTable locked;

  /** Those of other tests may still be ending. */
  @BeforeEach
  void await_none() throws Exception {
    eventually(() -> requests.number() == 0);
  }

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

  @Test
  void one_that_is_refused_while_its_body_comes_counts_until_its_connection_is_closed()
      throws Exception {
    try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String upload =
          "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: text/plain\r\n"
              + "Content-Length: 2\r\n\r\n{";
      client.getOutputStream().write(upload.getBytes(US_ASCII));
      assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 415")
          .endsWith("}");
      assertStillOne();
      client.getOutputStream().write('}');
    }
    eventually(() -> requests.number() == 0);
  }

  /** Of six megabytes, more than the system buffers between the two. */
  @Test
  void one_counts_until_all_of_its_answer_has_left() throws Exception {
    String alias = "a".repeat(1_300);
    String titles =
        IntStream.range(0, 45).mapToObj(i -> alias + i + ": title ").collect(Collectors.joining());
    String document = "{ documents(first: 100) { nodes { " + titles + "} } }";
    try (LeavingClient client = LeavingClient.at(endpoint.toURL())) {
      client.ask(document);
      assertThat(client.statusLine()).isEqualTo("HTTP/1.1 200 OK");
      assertStillOne();
      client.read(6_000_000);
      eventually(() -> requests.number() == 0);
    }
  }

  /** What the server does right after it has sent something is done by the next answer. */
  private void assertStillOne() throws Exception {
    given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(200);
    eventually(() -> requests.number() <= 1);
    assertThat(requests.number()).isEqualTo(1);
  }

  private Response postAsIfForSocket() {
    return given()
        .header("Upgrade", "websocket")
        .contentType("application/json")
        .body(Map.of("query", "{ upgraded: topics { slug } }"))
        .post("/graphql");
  }
}
