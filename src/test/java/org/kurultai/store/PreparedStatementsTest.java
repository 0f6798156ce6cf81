package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreparedStatementsTest {

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
}
