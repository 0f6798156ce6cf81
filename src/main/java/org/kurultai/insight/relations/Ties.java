package org.kurultai.insight.relations;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kurultai.state.StatePair;

/**
 * Who met whom in a period.
 *
 * @param edges the ties of states, each pair once
 * @param presences the states' own meetings, by code, of those that have any
 */
record Ties(List<NetworkEdge> edges, Map<String, Presence> presences) {

  /**
   * A state's own meetings.
   *
   * @param meetings those that it took part in or hosted
   * @param hosted those of them that it hosted
   */
  record Presence(int meetings, int hosted) {}

  /** The ties of some states with one another. */
  List<NetworkEdge> among(Collection<String> codes) {
    return edges.stream().filter(edge -> codes.containsAll(edge.pair().codes())).toList();
  }

  /** The ties of one state with each of others; without weight where they share nothing. */
  List<NetworkEdge> of(String code, Collection<String> others) {
    Map<String, NetworkEdge> found =
        edges.stream()
            .filter(edge -> edge.pair().codes().contains(code))
            .collect(toMap(edge -> edge.pair().other(code), Function.identity()));
    return others.stream()
        .map(other -> found.getOrDefault(other, NetworkEdge.none(StatePair.of(code, other))))
        .toList();
  }

  /** The tie of two states; without weight where they share nothing. */
  NetworkEdge between(StatePair pair) {
    return edges.stream()
        .filter(edge -> edge.pair().equals(pair))
        .findFirst()
        .orElseGet(() -> NetworkEdge.none(pair));
  }

  Presence presence(String code) {
    return presences.getOrDefault(code, new Presence(0, 0));
  }
}
