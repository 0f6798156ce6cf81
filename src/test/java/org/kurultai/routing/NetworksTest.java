package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Sql;
import org.kurultai.store.Statements;
import org.kurultai.store.WriteListener;

@QuarkusTest
class NetworksTest {

  /** The network's places and its segments. */
  private static final int STATEMENTS = 2;

  @Inject Statements statements;
  @Inject WriteListener writes;
  @Inject NetworkStore store;
  @Inject Vertx vertx;
  @Inject Sql sql;

  @Test
  void all_who_ask_at_once_share_one_reading_of_the_network() throws Exception {
    List<Callable<JsonNode>> questions = new ArrayList<>();
    for (String to : List.of("tbilisi", "poti", "kars", "ankara", "ganja", "yalama")) {
      questions.add(() -> distance("from: \"baku\", to: \"" + to + "\""));
    }
    ExecutorService clients = Executors.newFixedThreadPool(questions.size());
    try {
      writes.advance();
      long before = statements.issued();
      clients.invokeAll(questions).forEach(answer -> assertThat(answer).isDone());
      assertThat(statements.issued() - before).isEqualTo(STATEMENTS);
      distance("from: \"baku\", to: \"samsun\"");
      assertThat(statements.issued() - before).as("asked later").isEqualTo(STATEMENTS);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void a_write_to_the_record_changes_the_ways() throws SQLException {
    String query = "from: \"baku\", to: \"tbilisi\"";
    JsonNode before = distance(query);
    sql.execute(
        "update segment set distance_km = distance_km + 1000 where slug = 'gardabani-tbilisi-rail'");
    try {
      assertThat(distance(query)).isNotEqualTo(before);
    } finally {
      sql.execute(
          "update segment set distance_km = distance_km - 1000 where slug = 'gardabani-tbilisi-rail'");
    }
    assertThat(distance(query)).isEqualTo(before);
  }

  @Test
  void a_network_that_may_have_changed_unheard_is_read_anew_each_time() throws Exception {
    Networks unheard = new Networks(store, OptionalLong::empty, vertx);
    Networks heard = new Networks(store, () -> OptionalLong.of(7), vertx);

    assertThat(read(unheard)).isNotSameAs(read(unheard));
    assertThat(read(heard)).isSameAs(read(heard));
  }

  @Test
  void equal_searches_of_a_query_are_made_once_and_what_ways_name_is_read_once() {
    String way = "routes(query: {from: \"xian\", to: \"budapest\", alternatives: %d})";
    String fields = " { states { code } corridors { slug } legs { segment { slug } } }";
    distance("from: \"baku\", to: \"tbilisi\"");
    long before = statements.issued();
    Api.data("{ a: " + way.formatted(5) + fields + " b: " + way.formatted(3) + fields + " }");
    assertThat(statements.issued() - before).as("states, corridors").isEqualTo(2);
  }

  private Network read(Networks networks) throws Exception {
    Future<Network> network =
        Future.future(
            promise -> vertx.runOnContext(turn -> networks.current().onComplete(promise)));
    return network.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static JsonNode distance(String query) {
    return Api.data("{ routes(query: {" + query + "}) { distanceKm } }");
  }
}
