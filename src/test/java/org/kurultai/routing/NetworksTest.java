package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Sql;
import org.kurultai.graphql.execution.Request;
import org.kurultai.store.Statements;

@QuarkusTest
class NetworksTest {

  /** The network's places and its segments. */
  private static final int STATEMENTS = 2;

  @Inject Statements statements;
  @Inject NetworkStore store;
  @Inject Vertx vertx;
  @Inject Sql sql;

  @Test
  void all_who_ask_at_once_share_one_reading_of_the_network() throws Exception {
    Networks networks = new Networks(store, () -> OptionalLong.of(7), vertx);
    long before = statements.issued();
    List<Future<Network>> asked = Stream.generate(() -> ask(networks)).limit(20).toList();

    Network first = await(asked.get(0));
    for (Future<Network> another : asked) {
      assertThat(await(another)).isSameAs(first);
    }
    assertThat(await(ask(networks))).as("asked later").isSameAs(first);
    assertThat(statements.issued() - before).isEqualTo(STATEMENTS);
  }

  @Test
  void a_new_epoch_has_a_network_of_its_own() throws Exception {
    AtomicLong epoch = new AtomicLong(1);
    Networks networks = new Networks(store, () -> OptionalLong.of(epoch.get()), vertx);
    Network before = await(ask(networks));
    epoch.incrementAndGet();
    assertThat(await(ask(networks))).isNotSameAs(before);
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

    assertThat(await(ask(unheard))).isNotSameAs(await(ask(unheard)));
  }

  /** The network is read before, and anew only where writes are not heard for a moment. */
  @Test
  void equal_searches_of_a_query_are_made_once_and_what_ways_name_is_read_once() throws Exception {
    String way = "routes(query: {from: \"xian\", to: \"budapest\", alternatives: %d})";
    String fields = " { states { code } corridors { slug } legs { segment { slug } } }";
    AtomicInteger asked = new AtomicInteger();
    eventually(
        () -> {
          distance("from: \"baku\", to: \"tbilisi\"");
          long before = statements.issued();
          String one = "a" + asked.incrementAndGet() + ": " + way.formatted(5) + fields;
          Api.data("{ " + one + " b: " + way.formatted(3) + fields + " }");
          return statements.issued() - before == 2;
        });
  }

  /** Asks on a context of its own, as a request does. */
  private Future<Network> ask(Networks networks) {
    return Future.future(
        promise ->
            VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                .runOnContext(
                    turn -> networks.of(Request.begin("", List.of())).onComplete(promise)));
  }

  private static Network await(Future<Network> network) throws Exception {
    return network.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static JsonNode distance(String query) {
    return Api.data("{ routes(query: {" + query + "}) { distanceKm } }");
  }
}
