package org.kurultai.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.LeavingClient;
import org.kurultai.LockedTable;
import org.kurultai.Sql;

/** What the log tells of an outage of the database. */
@QuarkusTest
class OutageLogTest {

  private static final int REQUESTS = 8;

  @Inject LockedTable locked;
  @Inject Sql sql;

  @TestHTTPResource("/graphql")
  URL endpoint;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + ExtLogRecord.wrap(line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private long now;

  @BeforeEach
  void listen() {
    Logger.getLogger(OutageLog.class.getName()).addHandler(ear);
  }

  @AfterEach
  void stop_listening() {
    Logger.getLogger(OutageLog.class.getName()).removeHandler(ear);
  }

  @Test
  void it_has_one_line_at_its_beginning_one_each_ten_seconds_and_one_at_its_end() {
    OutageLog log = new OutageLog(() -> now);
    log.succeeded();
    // A failure each 0.1 s, for 25 s.
    for (int i = 0; i < 250; i++) {
      log.failed(new IOException("gone"));
      pass(100);
    }
    log.succeeded();
    assertThat(lines).as("the last failure is 0.1 s ago").hasSize(3);
    pass(900);
    log.succeeded();
    log.succeeded();
    log.failed(new IOException("gone again"));

    assertThat(lines)
        .containsExactly(
            "WARN No connection to the database: java.io.IOException: gone",
            "WARN No connection to the database 101 times so far, at last: java.io.IOException: gone",
            "WARN No connection to the database 201 times so far, at last: java.io.IOException: gone",
            "INFO The database is reached again; there was no connection 250 times",
            "WARN No connection to the database: java.io.IOException: gone again");
  }

  @Test
  void requests_that_fail_together_have_one_line() throws Exception {
    List<LeavingClient> clients = new ArrayList<>();
    locked.during(
        "topic",
        () -> {
          for (int i = 0; i < REQUESTS; i++) {
            LeavingClient client = LeavingClient.at(endpoint);
            clients.add(client);
            client.ask("{ outage" + i + ": topics { name } }");
          }
          locked.awaitWaiting(REQUESTS);
          sql.execute(
              "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
          for (LeavingClient client : clients) {
            assertThat(client.statusLine()).startsWith("HTTP/1.1 503");
            client.close();
          }
        });
    eventually(
        () -> {
          sql.execute("select 1");
          given().queryParam("query", "{ topics { name } }").get(endpoint);
          return lines.stream().anyMatch(line -> line.startsWith("INFO The database is reached"));
        });
    assertThat(lines).filteredOn(line -> line.startsWith("WARN")).hasSizeLessThanOrEqualTo(1);
  }

  private void pass(long millis) {
    now += millis * 1_000_000;
  }
}
