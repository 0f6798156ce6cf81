package org.kurultai.insight.relations;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.kurultai.insight.Rounding.rounded;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.SimpleGraph;
import org.kurultai.store.Columns;

/** Works out how states stand in the network of their ties. */
final class TieNetwork {

  private final Graph<String, NetworkEdge> graph = new SimpleGraph<>(null, null, false);
  private final Ties ties;
  private final Map<String, Double> betweenness;
  private final Map<String, Double> eigenvector;

  /**
   * A network.
   *
   * @param codes of the states, each once, that are in it beside those of the edges
   */
  private TieNetwork(Ties ties, List<NetworkEdge> edges, Collection<String> codes) {
    this.ties = ties;
    codes.forEach(graph::addVertex);
    for (NetworkEdge edge : edges) {
      edge.pair().codes().forEach(graph::addVertex);
      graph.addEdge(edge.pair().first(), edge.pair().second(), edge);
    }
    betweenness = new BetweennessCentrality<>(graph).getScores();
    eigenvector = Eigenvector.of(graph);
  }

  /** The network of all states that have a tie. */
  static RelationsNetwork of(Ties ties) {
    return of(ties, ties.edges(), List.of());
  }

  /** The network of some states, each once. */
  static RelationsNetwork among(Collection<String> codes, Ties ties) {
    return of(ties, ties.among(codes), codes);
  }

  private static RelationsNetwork of(Ties ties, List<NetworkEdge> edges, Collection<String> codes) {
    TieNetwork network = new TieNetwork(ties, edges, codes);
    List<NetworkVertex> vertices =
        network.graph.vertexSet().stream()
            .map(network::vertex)
            .sorted(
                comparing(NetworkVertex::weightedDegree, reverseOrder())
                    .thenComparing(NetworkVertex::code))
            .toList();
    return new RelationsNetwork(vertices, edges, share(edges.size(), pairs(vertices.size())));
  }

  private NetworkVertex vertex(String code) {
    Collection<NetworkEdge> edges = graph.edgesOf(code);
    BigDecimal sum =
        edges.stream().map(NetworkEdge::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    double herfindahl =
        edges.stream()
            .mapToDouble(edge -> edge.weight().doubleValue() / sum.doubleValue())
            .map(part -> part * part)
            .sum();
    Ties.Presence presence = ties.presence(code);
    return new NetworkVertex(
        code,
        edges.size(),
        Columns.plain(sum),
        share(betweenness.getOrDefault(code, 0.0), pairs(graph.vertexSet().size() - 1)),
        rounded(eigenvector.getOrDefault(code, 0.0)),
        presence.hosted(),
        share(presence.hosted(), presence.meetings()),
        edges.isEmpty() ? 0 : rounded(1 - herfindahl));
  }

  private static double pairs(int states) {
    return states * (states - 1) / 2.0;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : rounded(part / whole);
  }
}
