package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;

/** What clients see of a process that is told to stop. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GracefulStopIT {

  private static final Logger LOG = Logger.getLogger(GracefulStopIT.class);
  private static final String DATABASE = "postgres";
  private static final int BY_SIGTERM = 143;

  /** Of an upload, together more than the system buffers between the two. */
  private static final int PART = 1 << 16;

  private static final int PARTS = 192;

  private static EmbeddedPostgres server;

  @BeforeAll
  static void load_a_release() throws Exception {
    server = EmbeddedPostgres.start();
    try (PackagedProcess command = PackagedProcess.start(server, DATABASE, "import")) {
      assertThat(command.exitCode()).isEqualTo(0);
    }
  }

  @AfterAll
  static void stop_postgres() throws IOException {
    server.close();
  }

  @Test
  void a_rolling_restart_loses_no_request() throws Exception {
    try (PackagedProcess first = start("2s", "1m");
        PackagedProcess second = start("2s", "1m");
        Balancer balancer = new Balancer()) {
      balancer.add(first);
      balancer.add(second);
      try (Load load = new Load(balancer.port())) {
        load.awaitAnswers(100);
        try (PackagedProcess third = start("2s", "1m")) {
          balancer.add(third);
          stop(first, load);
          try (PackagedProcess fourth = start("2s", "1m")) {
            balancer.add(fourth);
            stop(second, load);
            load.close();
          }
        }
        LOG.infof("%d requests over a rolling restart, %d lost", load.asked(), load.lost().size());
        assertThat(load.lost()).isEmpty();
      }
    }
  }

  /**
   * The last request comes while only an operation of a WebSocket is under way, and ends after it.
   * Its end is waited for without an end of its own: a stop that waits out its grace fails. Then
   * there is but an upload that was refused and still comes: its answer is read after all of it.
   */
  @Test
  void what_is_under_way_is_answered_before_the_process_ends() throws Exception {
    LockedTable locked = new LockedTable(server.getPostgresDatabase());
    try (PackagedProcess service = start("0s", "10m");
        ClientSocket gone = ClientSocket.begin(service.port());
        ClientSocket idle = ClientSocket.begin(service.port());
        ClientSocket busy = ClientSocket.begin(service.port());
        Socket upload = new Socket("localhost", service.port())) {
      gone.close();
      CompletableFuture<Response> late = new CompletableFuture<>();
      locked.during(
          "corridor",
          () -> {
            locked.during(
                "topic",
                () -> {
                  busy.ask("1", "{ socket: topics { slug } }");
                  locked.awaitWaiting(1);
                  service.terminate();
                  assertThat(idle.closeCode()).isEqualTo(1001);
                  assertThat(readiness(service)).isEqualTo(503);
                  assertThat(refusal(busy).at("/payload/0/extensions/code").textValue())
                      .isEqualTo("UNAVAILABLE");
                  assertThat(get(service, "{ __typename }").header("Connection"))
                      .isEqualTo("close");
                  begin(upload);
                  late.completeAsync(
                      () -> get(service, "{ corridors(first: 1) { nodes { slug } } }"));
                  locked.awaitWaiting(2);
                });
            assertThat(busy.next().at("/payload/data/socket").isEmpty()).isFalse();
            assertThat(busy.next().path("type").textValue()).isEqualTo("complete");
            assertThat(busy.closeCode()).isEqualTo(1001);
            assertThat(readiness(service)).isEqualTo(503);
          });
      assertThat(late.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
      for (int sent = 0; sent < PARTS; sent++) {
        assertThat(readiness(service)).isEqualTo(503);
        upload.getOutputStream().write(new byte[PART]);
      }
      assertThat(new String(upload.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 415");
      assertThat(service.exitCode()).isEqualTo(BY_SIGTERM);
    }
  }

  private static PackagedProcess start(String delay, String grace) throws IOException {
    Map<String, String> environment = PackagedProcess.environment(server, DATABASE);
    environment.put("KURULTAI_STOP_DELAY", delay);
    environment.put("KURULTAI_STOP_GRACE", grace);
    environment.put("KURULTAI_LIMITS_REQUEST_TIME", "10m");
    environment.put("KURULTAI_LIMITS_STATEMENT_TIME", "10m");
    return PackagedProcess.start(environment);
  }

  private static void stop(PackagedProcess process, Load load) throws Exception {
    process.terminate();
    assertThat(process.exitCode()).isEqualTo(BY_SIGTERM);
    load.awaitAnswers(100);
  }

  /** Asks until an operation is refused: the word to stop reaches one socket after the other. */
  private static JsonNode refusal(ClientSocket socket) throws Exception {
    while (true) {
      socket.ask("2", "{ __typename }");
      JsonNode answer = socket.next();
      if (answer.path("type").textValue().equals("error")) {
        return answer;
      }
      assertThat(socket.next().path("type").textValue()).isEqualTo("complete");
    }
  }

  private static void begin(Socket upload) throws IOException {
    String head =
        "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: text/plain\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(PARTS * PART);
    upload.getOutputStream().write(head.getBytes(US_ASCII));
  }

  private static int readiness(PackagedProcess process) throws Exception {
    URI ready = process.managed(PackagedProcess.READY);
    return given().get(ready).statusCode();
  }

  private static Response get(PackagedProcess process, String document) {
    try {
      return given()
          .queryParam("query", document)
          .get(new URI("http://localhost:" + process.port() + "/graphql"));
    } catch (Exception unreachable) {
      throw new AssertionError(unreachable);
    }
  }
}
