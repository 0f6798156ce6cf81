package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

@QuarkusTest
class ConcurrencyTest {

  private static final int CLIENTS = 64;
  private static final int ROUNDS = 5;

  /** What each client must see is asked beforehand, one after the other. */
  @Test
  void sixty_four_clients_never_see_each_others_data() throws Exception {
    List<Map<String, Object>> questions = questions();
    List<JsonNode> expected = new ArrayList<>();
    questions.forEach(question -> expected.add(ask(question)));
    assertThat(expected.stream().distinct().count()).isGreaterThan(CLIENTS / 2);

    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      CyclicBarrier together = new CyclicBarrier(CLIENTS);
      List<Callable<List<JsonNode>>> calls = new ArrayList<>();
      for (Map<String, Object> question : questions) {
        calls.add(
            () -> {
              List<JsonNode> answers = new ArrayList<>();
              together.await();
              for (int round = 0; round < ROUNDS; round++) {
                answers.add(ask(question));
              }
              return answers;
            });
      }
      List<Future<List<JsonNode>>> answers = clients.invokeAll(calls);
      for (int client = 0; client < CLIENTS; client++) {
        assertThat(answers.get(client).get()).hasSize(ROUNDS).containsOnly(expected.get(client));
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<Map<String, Object>> questions() {
    List<String> codes = Api.texts(Api.data("{ states(first: 32) { nodes { code } } }"), "code");
    List<Map<String, Object>> questions = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      questions.add(
          Map.of(
              "code",
              codes.get(client % codes.size()),
              "lang",
              client < CLIENTS / 2 ? "ru" : "tr",
              "size",
              1 + client % 7));
    }
    return questions;
  }

  private static JsonNode ask(Map<String, Object> question) {
    return Api.data(
        """
        query($code: String!, $lang: String!, $size: Int!) {
          state(code: $code) {
            code
            name(lang: $lang)
            meetings(first: $size) {
              totalCount
              nodes { slug states { name(lang: $lang) } citations { source { slug } } } } } }""",
        question);
  }
}
