package org.kurultai.insight.relations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;

/**
 * The leading eigenvector of the weights of a network's ties, by power iteration on each of its
 * parts. JGraphT's own never settles on a star, nor on any other bipartite network, and settles
 * late, if at all, on one that falls into parts.
 */
final class Eigenvector {

  private static final int MOST_ROUNDS = 1_000;
  private static final double TOLERANCE = 1e-12;

  /** Eigenvalues of parts that differ by less, relative to the greatest, count as equal. */
  private static final double EQUAL = 1e-9;

  private Eigenvector() {}

  /**
   * A connected part.
   *
   * @param vector its leading eigenvector, of length 1, in the order of the codes
   * @param value the eigenvalue
   */
  private record Part(List<String> codes, double[] vector, double value) {}

  /** The entry of each state: the greatest is 1, all are 0 where nothing is tied. */
  static Map<String, Double> of(Graph<String, NetworkEdge> network) {
    List<Part> parts =
        new ConnectivityInspector<>(network)
            .connectedSets().stream().map(codes -> part(codes, network)).toList();
    double leading = parts.stream().mapToDouble(Part::value).max().orElse(0);
    Map<String, Double> entries = new HashMap<>();
    for (Part part : parts) {
      boolean leads = leading > 0 && part.value() >= leading * (1 - EQUAL);
      double share = leads ? Arrays.stream(part.vector()).sum() : 0;
      for (int i = 0; i < part.vector().length; i++) {
        entries.put(part.codes().get(i), share * part.vector()[i]);
      }
    }
    double greatest = entries.values().stream().mapToDouble(entry -> entry).max().orElse(0);
    if (greatest > 0) {
      entries.replaceAll((code, entry) -> entry / greatest);
    }
    return entries;
  }

  private static Part part(Set<String> states, Graph<String, NetworkEdge> network) {
    List<String> codes = states.stream().sorted().toList();
    double[][] weights = new double[codes.size()][codes.size()];
    for (String code : codes) {
      for (NetworkEdge edge : network.edgesOf(code)) {
        weights[codes.indexOf(code)][codes.indexOf(edge.pair().other(code))] =
            edge.weight().doubleValue();
      }
    }
    double[] vector = leadingVector(weights);
    return new Part(codes, vector, length(product(weights, 0, vector)));
  }

  private static double[] leadingVector(double[][] weights) {
    double shift =
        Arrays.stream(weights).mapToDouble(row -> Arrays.stream(row).sum()).max().orElse(0);
    double[] vector = new double[weights.length];
    Arrays.fill(vector, 1 / Math.sqrt(weights.length));
    double change = shift;
    for (int round = 0; round < MOST_ROUNDS && change > TOLERANCE; round++) {
      double[] next = product(weights, shift, vector);
      double length = length(next);
      change = 0;
      for (int i = 0; i < next.length; i++) {
        next[i] /= length;
        change = Math.max(change, Math.abs(next[i] - vector[i]));
      }
      vector = next;
    }
    return vector;
  }

  /** The vector times the weights plus the shift, which stands on the diagonal. */
  private static double[] product(double[][] weights, double shift, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      product[i] = shift * vector[i];
      for (int j = 0; j < vector.length; j++) {
        product[i] += weights[i][j] * vector[j];
      }
    }
    return product;
  }

  private static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(entry -> entry * entry).sum());
  }
}
