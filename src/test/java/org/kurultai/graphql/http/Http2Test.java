package org.kurultai.graphql.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.LittleRoom;
import org.kurultai.LockedTable;

/** Several requests at once over one connection, which is agreed on by TLS. */
@QuarkusTest
@TestProfile(LittleRoom.class)
class Http2Test {

  private static final int UNREAD = 60;

  @TestHTTPResource(tls = true)
  URL service;

  @Inject LockedTable locked;
  @Inject MeterRegistry metrics;

  private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
  private final Vertx vertx = Vertx.vertx();
  private HttpClient client;

  @BeforeEach
  void connect() {
    client =
        vertx
            .httpClientBuilder()
            .with(
                new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setSsl(true)
                    .setUseAlpn(true)
                    .setTrustAll(true)
                    .setVerifyHost(false)
                    .setDefaultHost(service.getHost())
                    .setDefaultPort(service.getPort()))
            .withConnectHandler(connections::add)
            .build();
  }

  @AfterEach
  void over_one_connection() throws Exception {
    assertThat(connections).hasSize(1);
    await(vertx.close());
  }

  @Test
  void a_query_is_answered() throws Exception {
    HttpClientRequest request = begin();
    Future<String> answer = answer(request);
    request.end(body("{ state(code: \"TR\") { code } }"));

    assertThat(await(answer)).isEqualTo("200 {\"data\":{\"state\":{\"code\":\"TR\"}}}");
    assertThat(request.version()).isEqualTo(HttpVersion.HTTP_2);
  }

  @Test
  void what_is_refused_leaves_the_other_requests_of_its_connection_alone() throws Exception {
    List<Future<String>> waiting = new ArrayList<>();
    locked.during(
        "topic",
        () -> {
          waiting.add(ask("{ waits: topics { slug } }"));
          locked.awaitWaiting(1);
          CompletableFuture<Throwable> end = new CompletableFuture<>();
          HttpClientRequest tooLong =
              begin().putHeader("Content-Length", "9999999").exceptionHandler(end::complete);
          Future<String> refusal = answer(tooLong);
          tooLong.sendHead();
          assertThat(await(refusal)).startsWith("413 ").contains("BODY_LIMIT_EXCEEDED");
          assertThat(end.get(30, TimeUnit.SECONDS))
              .isInstanceOfSatisfying(
                  StreamResetException.class, reset -> assertThat(reset.getCode()).isZero());
          assertThat(await(ask("{ __typename }"))).startsWith("200 ");
        });
    assertThat(await(waiting.get(0))).startsWith("200 {\"data\":{\"waits\":[{");
  }

  @Test
  void a_request_that_its_client_resets_is_stopped() throws Exception {
    locked.during(
        "topic",
        () -> {
          HttpClientRequest unwanted = begin();
          unwanted.end(body("{ unwanted: topics { name } }"));
          locked.awaitWaiting(1);
          unwanted.reset();
          locked.awaitWaiting(0);
        });
    assertThat(await(ask("{ __typename }"))).startsWith("200 ");
  }

  /** Together more than the 8 MiB that may be held for slow clients. */
  @Test
  void the_oldest_answer_that_is_not_read_is_reset_and_the_others_come() throws Exception {
    double before = cut();
    List<HttpClientResponse> unread = new ArrayList<>();
    List<Future<Buffer>> bodies = new ArrayList<>();
    for (int i = 0; i < UNREAD; i++) {
      HttpClientRequest request = begin();
      Future<HttpClientResponse> head =
          request
              .response()
              .onSuccess(response -> bodies.add(response.body()))
              .map(HttpClientResponse::pause);
      request.end(body(large()));
      unread.add(await(head));
    }
    eventually(() -> cut() > before);
    unread.forEach(HttpClientResponse::resume);
    assertThatThrownBy(() -> await(bodies.get(0))).hasCauseInstanceOf(StreamResetException.class);
    assertThat(await(bodies.get(UNREAD - 1)).toString()).startsWith("{\"data\":{\"a0\":");
  }

  /** Some 300 kB of an answer. */
  private static String large() {
    return IntStream.range(0, 10)
        .mapToObj(i -> "a" + i + ": meetings(first: 100) { nodes { ...Large } } ")
        .collect(
            joining(
                "",
                "{ ",
                "} fragment Large on Meeting { title theme documents { title } states { officialName } }"));
  }

  private double cut() {
    return metrics.get("kurultai.graphql.clients.cut").counter().count();
  }

  private Future<String> ask(String document) throws Exception {
    HttpClientRequest request = begin();
    Future<String> answer = answer(request);
    request.end(body(document));
    return answer;
  }

  private HttpClientRequest begin() throws Exception {
    return await(client.request(HttpMethod.POST, "/graphql"))
        .putHeader("Content-Type", "application/json");
  }

  private static Buffer body(String document) {
    return Buffer.buffer("{\"query\": \"" + document.replace("\"", "\\\"") + "\"}");
  }

  /** Its status and body, which are lost where nobody waits for them when they come. */
  private static Future<String> answer(HttpClientRequest request) {
    return request
        .response()
        .compose(response -> response.body().map(body -> response.statusCode() + " " + body));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
