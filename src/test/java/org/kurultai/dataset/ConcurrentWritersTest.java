package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writers of single statements that touch no row in common, but the same sums. */
@QuarkusTest
class ConcurrentWritersTest {

  private static final int WRITERS = 4;
  private static final int ROUNDS = 50;

  private static final String TIES =
      """
      select concat_ws(' ', grain, ended, start, state_a, state_b, round(weight, 9), meetings, documents, hosted)
      from tie where (weight, meetings, documents, hosted) <> (0, 0, 0, 0) order by 1""";

  private static final String WORDS =
      """
      select concat_ws(' ', word, entries, in_names) from search_word where entries > 0 order by 1""";

  @ParameterizedTest(name = "{0} of a {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "states | meeting | {TR,UZ} | {AZ,KZ}",
        "states | document | {TR,UZ} | {AZ,KZ}",
        "title | meeting | Alpha mu omega | Beta nu psi",
      })
  void none_waits_in_a_circle_and_what_is_put_back_leaves_the_sums_as_they_were(
      String column, String table, String one, String other) throws Exception {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      List<String> slugs =
          database.texts("select slug from %s order by slug limit %d".formatted(table, WRITERS));
      String update = "update " + table + " set " + column + " = '%s' where slug = '%s'";
      for (String slug : slugs) {
        assertThat(database.refusal(update.formatted(one, slug))).isEmpty();
      }
      List<String> ties = database.texts(TIES);
      List<String> words = database.texts(WORDS);

      List<List<String>> alternating =
          slugs.stream()
              .map(slug -> List.of(update.formatted(other, slug), update.formatted(one, slug)))
              .toList();
      assertThat(refusals(database, alternating)).isEmpty();

      assertThat(database.texts(TIES)).isEqualTo(ties);
      assertThat(database.texts(WORDS)).isEqualTo(words);
    }
  }

  /** What the database refused while each writer ran its statements again and again. */
  private static List<String> refusals(ScratchDatabase database, List<List<String>> statements)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(statements.size());
    ExecutorService writers = Executors.newFixedThreadPool(statements.size());
    try {
      List<Future<String>> running = new ArrayList<>();
      for (List<String> own : statements) {
        running.add(writers.submit(() -> refusal(database, own, start)));
      }
      List<String> refusals = new ArrayList<>();
      for (Future<String> each : running) {
        refusals.add(each.get());
      }
      refusals.removeIf(String::isEmpty);
      return refusals;
    } finally {
      writers.shutdownNow();
    }
  }

  /** The first refusal, "" if there was none; each statement is a transaction of its own. */
  private static String refusal(
      ScratchDatabase database, List<String> statements, CyclicBarrier start) throws Exception {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      start.await();
      for (int round = 0; round < ROUNDS; round++) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
