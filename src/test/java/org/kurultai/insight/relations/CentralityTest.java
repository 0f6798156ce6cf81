package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.state.StatePair;

/**
 * The figures of a network: of small ones by hand, of random ones by other means ({@link
 * WeightMatrix}).
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
    assertThat(figures(parts, NetworkVertex::eigenvector)).containsExactly(0, 0, 0, 1, 1, 0);
  }

  @Test
  void parts_of_one_eigenvalue_share_the_centrality() {
    // 2 for a triangle of ones, and for a star of √2, here of four rays of 1.
    Map<String, NetworkVertex> parts =
        network("A B C D E F G H", "AB 1", "BC 1", "AC 1", "DE 1", "DF 1", "DG 1", "DH 1");
    // Equal values, cast upon (2, 1, 1, 1, 1) / √8, give its middle 2 × 6 / 8 = 1.5.
    assertThat(figures(parts, NetworkVertex::eigenvector))
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
    WeightMatrix matrix = new WeightMatrix(weights);
    assertThat(figures(network, NetworkVertex::eigenvector))
        .containsExactly(matrix.eigenvector(), within(ROUNDING));
    assertThat(figures(network, NetworkVertex::betweenness))
        .containsExactly(matrix.betweenness(), within(ROUNDING));
    assertThat(figures(network, NetworkVertex::diversity))
        .containsExactly(matrix.diversity(), within(ROUNDING));
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

  private static double[] figures(
      Map<String, NetworkVertex> network, ToDoubleFunction<NetworkVertex> figure) {
    return network.keySet().stream().sorted().map(network::get).mapToDouble(figure).toArray();
  }
}
