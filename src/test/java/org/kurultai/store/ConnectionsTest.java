package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionsTest {

  @Inject Pool pool;

  @Test
  void a_connection_keeps_a_statement_of_more_than_two_thousand_characters() throws Exception {
    String statement = "select 1 /* " + "long ".repeat(1_000) + "*/";
    Integer kept =
        pool.withConnection(
                connection ->
                    connection
                        .preparedQuery(statement)
                        .execute()
                        .compose(
                            once ->
                                connection
                                    .query(
                                        "select count(*)::int from pg_prepared_statements"
                                            + " where length(statement) > 4000")
                                    .execute())
                        .map(rows -> rows.iterator().next().getInteger(0)))
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void a_statement_is_planned_for_the_values_of_each_call() throws Exception {
    String statement = "select count(*) from meeting m where m.city = any($1)";
    Integer anyValues =
        pool.withConnection(
                connection -> {
                  Future<?> calls = Future.succeededFuture();
                  for (int call = 0; call < 10; call++) {
                    calls =
                        calls.compose(
                            done ->
                                connection
                                    .preparedQuery(statement)
                                    .execute(Tuple.of(new String[] {"Astana"})));
                  }
                  return calls
                      .compose(
                          done ->
                              connection
                                  .preparedQuery(
                                      "select sum(generic_plans)::int from pg_prepared_statements"
                                          + " where statement = $1 having sum(custom_plans) = 10")
                                  .execute(Tuple.of(statement)))
                      .map(rows -> rows.iterator().next().getInteger(0));
                })
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    assertThat(anyValues).isZero();
  }
}
