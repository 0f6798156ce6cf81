package org.kurultai.insight.relations;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network as the matrix of its weights, and its figures by other means than the service's: ways
 * counted by powers of the matrix, an eigenvector by squaring it, and how often two draws differ.
 */
final class WeightMatrix {

  private final double[][] weights;
  private final int size;

  WeightMatrix(double[][] weights) {
    this.weights = weights;
    this.size = weights.length;
  }

  /**
   * The matrix of the states with these codes.
   *
   * @param ties by the codes of their states, such as {@code KZ-TR}; those of others do not count
   */
  static WeightMatrix of(List<String> codes, Map<String, TieRows.Tie> ties) {
    double[][] weights = new double[codes.size()][codes.size()];
    ties.forEach(
        (pair, tie) -> {
          int one = codes.indexOf(pair.substring(0, 2));
          int other = codes.indexOf(pair.substring(3));
          if (one >= 0 && other >= 0) {
            weights[one][other] = weights[other][one] = tie.weight().doubleValue();
          }
        });
    return new WeightMatrix(weights);
  }

  /**
   * Of each state the share of the shortest ways between two others that lead over it, on average
   * over all pairs of others.
   */
  double[] betweenness() {
    int[][] steps = new int[size][size];
    double[][] ways = new double[size][size];
    double[][] tied =
        Stream.of(weights)
            .map(row -> DoubleStream.of(row).map(Math::signum).toArray())
            .toArray(double[][]::new);
    double[][] walks = tied;
    for (int length = 1; length < size; length++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (i != j && steps[i][j] == 0 && walks[i][j] > 0) {
            steps[i][j] = length;
            ways[i][j] = walks[i][j];
          }
        }
      }
      walks = product(walks, tied);
    }
    return IntStream.range(0, size).mapToDouble(over -> between(over, steps, ways)).toArray();
  }

  private double between(int over, int[][] steps, double[][] ways) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (i != over && j != over) {
          pairs++;
          // Where there is no way, steps are 0.
          boolean onTheWay = steps[i][j] > 0 && steps[i][over] + steps[over][j] == steps[i][j];
          sum += onTheWay ? ways[i][over] * ways[over][j] / ways[i][j] : 0;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  /** (A + 100 · 1) to the power of 2⁴⁰, times equal values, scaled to a greatest of 1. */
  double[] eigenvector() {
    if (greatest(weights) == 0) {
      return new double[size];
    }
    double[][] power = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        power[i][j] = weights[i][j] + (i == j ? 100 : 0);
      }
    }
    for (int round = 0; round < 40; round++) {
      double[][] square = product(power, power);
      double greatest = greatest(square);
      power =
          Stream.of(square)
              .map(row -> DoubleStream.of(row).map(it -> it / greatest).toArray())
              .toArray(double[][]::new);
    }
    double[] sums = Stream.of(power).mapToDouble(row -> DoubleStream.of(row).sum()).toArray();
    double greatest = DoubleStream.of(sums).max().orElseThrow();
    return DoubleStream.of(sums).map(sum -> sum / greatest).toArray();
  }

  /** How likely it is that two draws of a partner, each by weight, give different ones. */
  double[] diversity() {
    return Stream.of(weights).mapToDouble(WeightMatrix::diversity).toArray();
  }

  private static double diversity(double[] row) {
    double sum = DoubleStream.of(row).sum();
    double different = 0;
    for (double one : row) {
      different += one * (sum - one);
    }
    return sum == 0 ? 0 : different / (sum * sum);
  }

  private static double[][] product(double[][] one, double[][] other) {
    int size = one.length;
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          product[i][j] += one[i][k] * other[k][j];
        }
      }
    }
    return product;
  }

  private static double greatest(double[][] matrix) {
    return Stream.of(matrix).flatMapToDouble(DoubleStream::of).max().orElse(0);
  }
}
