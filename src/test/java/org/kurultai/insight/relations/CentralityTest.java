package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.state.StatePair;

/**
 * The figures of a network: of small ones by hand, of random ones by other means (all shortest ways
 * one by one, and a matrix squared until its leading eigenvectors alone are left).
 */
class CentralityTest {

  private static final double ROUNDING = 0.51e-6;

  @Test
  void on_a_path_a_state_lies_between_those_on_its_two_sides() {
    Map<String, NetworkVertex> path = network("A B C D E", "AB 1", "BC 1", "CD 1", "DE 1");
    // Six pairs of others: B lies between A and three, C between two and two.
    assertThat(path.get("A").betweenness()).isZero();
    assertThat(path.get("B").betweenness()).isEqualTo(0.5);
    assertThat(path.get("C").betweenness()).isEqualTo(0.666667);
    // sin 30°, 60°, 90°: a path is bipartite, where iteration without a shift swings for ever.
    assertThat(path.get("A").eigenvector()).isEqualTo(0.5);
    assertThat(path.get("B").eigenvector()).isEqualTo(0.866025);
    assertThat(path.get("C").eigenvector()).isEqualTo(1);
  }

  @Test
  void ways_of_equal_length_share_what_lies_between() {
    // In a square each state is on one of the two ways between its neighbours: ½ of 3 pairs.
    assertThat(network("A B C D", "AB 1", "BC 1", "CD 1", "AD 1").get("A").betweenness())
        .isEqualTo(0.166667);
  }

  @Test
  void weights_bear_on_the_eigenvector_and_not_on_betweenness() {
    Map<String, NetworkVertex> star = network("A B C", "AB 3", "AC 4");
    assertThat(star.get("A").betweenness()).isEqualTo(1);
    // The eigenvalue is √(3² + 4²) = 5.
    assertThat(star.get("B").eigenvector()).isEqualTo(0.6);
    assertThat(star.get("C").eigenvector()).isEqualTo(0.8);
    // 1 − (3/7)² − (4/7)²
    assertThat(star.get("A").diversity()).isEqualTo(0.489796);
    assertThat(star.get("B").diversity()).isZero();
  }

  @Test
  void of_two_parts_that_of_the_greater_eigenvalue_has_the_centrality() {
    // 2 for a triangle of ones, 3 for a tie of 3.
    Map<String, NetworkVertex> parts = network("A B C D E F", "AB 1", "BC 1", "AC 1", "DE 3");
    assertThat(eigenvector(parts)).containsExactly(0, 0, 0, 1, 1, 0);
  }

  @Test
  void parts_of_one_eigenvalue_share_the_centrality() {
    // 2 for a triangle of ones, and for a star of √2, here of four rays of 1.
    Map<String, NetworkVertex> parts =
        network("A B C D E F G H", "AB 1", "BC 1", "AC 1", "DE 1", "DF 1", "DG 1", "DH 1");
    // Equal values, cast upon (2, 1, 1, 1, 1) / √8, give its middle 2 × 6 / 8 = 1.5.
    assertThat(eigenvector(parts))
        .containsExactly(
            new double[] {0.666667, 0.666667, 0.666667, 1, 0.5, 0.5, 0.5, 0.5}, within(ROUNDING));
  }

  @Test
  void states_without_ties_have_no_centrality() {
    NetworkVertex alone = network("A B").get("A");
    assertThat(alone.betweenness()).isZero();
    assertThat(alone.eigenvector()).isZero();
    assertThat(alone.diversity()).isZero();
    assertThat(alone.weightedDegree()).isEqualByComparingTo("0");
  }

  static Stream<Ties> random_networks_agree_with_other_implementations() {
    return new Random(4).longs(60).mapToObj(seed -> random(new Random(seed)));
  }

  @ParameterizedTest
  @MethodSource
  void random_networks_agree_with_other_implementations(Ties ties) {
    List<String> codes = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I");
    double[][] weights = new double[codes.size()][codes.size()];
    for (NetworkEdge edge : ties.edges()) {
      int i = codes.indexOf(edge.pair().first());
      int j = codes.indexOf(edge.pair().second());
      weights[i][j] = weights[j][i] = edge.weight().doubleValue();
    }
    Map<String, NetworkVertex> network = byCode(TieNetwork.among(codes, ties));
    assertThat(eigenvector(network)).containsExactly(squared(weights), within(ROUNDING));
    for (int i = 0; i < codes.size(); i++) {
      assertThat(network.get(codes.get(i)).betweenness())
          .isEqualTo(between(i, weights), within(ROUNDING));
    }
  }

  private static Ties random(Random random) {
    double density = random.nextDouble();
    List<NetworkEdge> edges = new ArrayList<>();
    for (char one = 'A'; one <= 'I'; one++) {
      for (char other = (char) (one + 1); other <= 'I'; other++) {
        if (random.nextDouble() < density) {
          edges.add(edge("" + one + other + ' ' + (1 + random.nextInt(200)) / 4.0));
        }
      }
    }
    return new Ties(edges, Map.of());
  }

  /** The share of the shortest ways between each two others that lead over one, on average. */
  private static double between(int over, double[][] weights) {
    double sum = 0;
    int pairs = 0;
    for (int from = 0; from < weights.length; from++) {
      for (int to = from + 1; to < weights.length; to++) {
        if (from != over && to != over) {
          List<List<Integer>> ways = shortestWays(from, to, weights);
          long led = ways.stream().filter(way -> way.contains(over)).count();
          sum += ways.isEmpty() ? 0 : (double) led / ways.size();
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  /** Lengthens all ways step by step until some arrive. */
  private static List<List<Integer>> shortestWays(int from, int to, double[][] weights) {
    List<List<Integer>> ways = List.of(List.of(from));
    for (int length = 1; length < weights.length; length++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> way : ways) {
        int end = way.get(way.size() - 1);
        IntStream.range(0, weights.length)
            .filter(next -> weights[end][next] > 0 && !way.contains(next))
            .forEach(next -> longer.add(Stream.concat(way.stream(), Stream.of(next)).toList()));
      }
      ways = longer;
      List<List<Integer>> arrived =
          ways.stream().filter(way -> way.get(way.size() - 1) == to).toList();
      if (!arrived.isEmpty()) {
        return arrived;
      }
    }
    return List.of();
  }

  /** (A + 100 · 1) to the power of 2⁴⁰, times equal values, scaled to a greatest of 1. */
  private static double[] squared(double[][] weights) {
    int n = weights.length;
    double[][] power = new double[n][n];
    boolean tied = false;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        power[i][j] = weights[i][j] + (i == j ? 100 : 0);
        tied |= weights[i][j] > 0;
      }
    }
    for (int round = 0; round < 40; round++) {
      double[][] square = new double[n][n];
      double greatest = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          for (int k = 0; k < n; k++) {
            square[i][j] += power[i][k] * power[k][j];
          }
          greatest = Math.max(greatest, square[i][j]);
        }
      }
      for (double[] row : square) {
        for (int j = 0; j < n; j++) {
          row[j] /= greatest;
        }
      }
      power = square;
    }
    double[] sums =
        Stream.of(power)
            .mapToDouble(row -> IntStream.range(0, n).mapToDouble(j -> row[j]).sum())
            .toArray();
    double greatest =
        tied
            ? IntStream.range(0, n).mapToDouble(i -> sums[i]).max().orElseThrow()
            : Double.POSITIVE_INFINITY;
    return IntStream.range(0, n).mapToDouble(i -> sums[i] / greatest).toArray();
  }

  /**
   * A network of states with codes of one letter.
   *
   * @param ties such as {@code AB 2.5}
   */
  private static Map<String, NetworkVertex> network(String states, String... ties) {
    List<NetworkEdge> edges = Stream.of(ties).map(CentralityTest::edge).toList();
    return byCode(TieNetwork.among(List.of(states.split(" ")), new Ties(edges, Map.of())));
  }

  private static NetworkEdge edge(String tie) {
    return new NetworkEdge(
        new StatePair(tie.substring(0, 1), tie.substring(1, 2)),
        new BigDecimal(tie.substring(3)),
        1,
        0);
  }

  private static Map<String, NetworkVertex> byCode(RelationsNetwork network) {
    return network.vertices().stream()
        .collect(Collectors.toMap(NetworkVertex::code, vertex -> vertex));
  }

  private static double[] eigenvector(Map<String, NetworkVertex> network) {
    return network.keySet().stream()
        .sorted()
        .mapToDouble(code -> network.get(code).eigenvector())
        .toArray();
  }
}
