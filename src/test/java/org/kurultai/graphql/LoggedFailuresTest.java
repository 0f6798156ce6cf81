package org.kurultai.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Sql;

/** What is logged above DEBUG while requests with a marked value fail in all ways. */
@QuarkusTest
class LoggedFailuresTest {

  private static final String MARKER = "Marked9Value";

  @Inject Sql sql;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            lines.add(written(line));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(ear);
  }

  @AfterEach
  void stop_listening() {
    Logger.getLogger("").removeHandler(ear);
  }

  @Test
  void what_a_client_does_wrong_is_not_quoted() {
    List.of(
            "{ state(code: \"" + MARKER,
            "{ state(code: \"" + MARKER + "\") { " + MARKER + " } }",
            "{ state(code: " + MARKER + ") { code } }",
            "{ state(code: \"" + MARKER + "\") { code } }",
            "{ meetings(after: \"" + MARKER + "\") { totalCount } }",
            "{ meetings(filter: {period: {from: \"" + MARKER + "\"}}) { totalCount } }",
            "{ search(text: \"" + MARKER + "\\u0000\") { totalCount } }",
            "query " + MARKER + " { node(id: \"" + MARKER + "\") { id } }")
        .forEach(document -> Api.post(document, Map.of(), Map.of()));
    Api.post(
        "query ($code: String!) { state(code: $code) { code } }",
        Map.of("code", List.of(MARKER), "other", MARKER),
        Map.of());

    assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(MARKER));
  }

  @Test
  void a_failure_of_the_service_is_told_by_kind_and_place_and_without_values() throws Exception {
    sql.execute("alter table person rename to person_away");
    try {
      Api.post(
          "{ person(slug: \"" + MARKER + "\") { slug } }",
          Map.of(),
          Map.of("X-Request-Id", "this-request"));
    } finally {
      sql.execute("alter table person_away rename to person");
    }

    assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(MARKER));
    assertThat(lines)
        .filteredOn(line -> line.contains("request this-request failed at /person"))
        .singleElement()
        .asString()
        .startsWith("[this-request]")
        .contains("PgException of SQL state 42P01");
  }

  @Test
  void what_a_failure_says_stays_out_of_its_copy_in_the_log() {
    Throwable failure =
        new IllegalStateException("outer " + MARKER, new IllegalArgumentException(MARKER));

    InnerFailure.log(org.jboss.logging.Logger.getLogger("x"), "an-id", "in a test", failure);

    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("[an-id]request an-id failed in a test")
        .contains(
            "java.lang.IllegalStateException",
            "java.lang.IllegalArgumentException",
            "LoggedFailuresTest")
        .doesNotContain(MARKER);
  }

  private static String written(LogRecord line) {
    ExtLogRecord all = ExtLogRecord.wrap(line);
    StringWriter text = new StringWriter();
    String id = all.getMdc(InnerFailure.REQUEST_ID);
    text.append('[').append(id == null ? "" : id).append(']').append(all.getFormattedMessage());
    if (all.getThrown() != null) {
      all.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }
}
