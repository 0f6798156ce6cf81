package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicaUrlTest {

  private static final PgConnectOptions PRIMARY =
      new PgConnectOptions()
          .setHost("primary")
          .setPort(6543)
          .setDatabase("kurultai")
          .setUser("reader")
          .setPassword("secret")
          .setSslMode(SslMode.VERIFY_FULL)
          .addProperty("statement_timeout", "5000");

  @Test
  void what_the_url_leaves_open_is_as_for_the_primary() {
    assertThat(ReplicaUrl.read("postgresql://replica", PRIMARY).toJson())
        .isEqualTo(new PgConnectOptions(PRIMARY).setHost("replica").setPort(5432).toJson());
  }

  @Test
  void what_the_url_says_holds() {
    assertThat(
            ReplicaUrl.read(
                    " postgres://other:p%40ss:word@replica:5433/copy?sslmode=prefer", PRIMARY)
                .toJson())
        .isEqualTo(
            new PgConnectOptions(PRIMARY)
                .setHost("replica")
                .setPort(5433)
                .setDatabase("copy")
                .setUser("other")
                .setPassword("p@ss:word")
                .setSslMode(SslMode.PREFER)
                .toJson());
  }

  @ParameterizedTest
  @CsvSource({
    "replica:5432, does not begin with postgresql://",
    "jdbc:postgresql://replica, does not begin with postgresql://",
    "postgresql:///kurultai, names no host",
    "postgresql://u:secret@replica:port, names no host",
    "postgresql://u:secret@repl ica, is no URL: Illegal character in authority",
    "postgresql://replica?sslmode=maybe, has an sslmode that Postgres does not know",
    "postgresql://replica?user=u&password=secret, has other parameters than sslmode",
  })
  void a_url_that_cannot_be_used_is_refused_and_no_password_told(String url, String fault) {
    assertThatThrownBy(() -> ReplicaUrl.read(url, PRIMARY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(fault)
        .hasMessageNotContaining("secret");
  }
}
