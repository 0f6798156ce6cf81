package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.kurultai.Api;
import org.kurultai.Sql;

/** Reads from a replica that serves. */
abstract class ReplicaReads {

  @Inject Replicas replicas;
  @Inject Sql sql;

  private static int questions;

  @BeforeEach
  void the_replica_serves() throws Exception {
    eventually(() -> replica().isServing());
  }

  final Replica replica() {
    return replicas.all().get(0);
  }

  /** Waits until it has been read from more often, and answers as the record was loaded. */
  final void awaitMoreReadsThan(long read) throws Exception {
    eventually(
        () -> {
          assertThat(name()).isEqualTo("Turkmenistan");
          return replica().reads() > read;
        });
  }

  /** Each question is a new one, so that no answer is one that was kept. */
  static String name() {
    String alias = "a" + questions++;
    return Api.data("{ %s: state(code: \"TM\") { name } }".formatted(alias))
        .path(alias)
        .path("name")
        .asText();
  }
}
