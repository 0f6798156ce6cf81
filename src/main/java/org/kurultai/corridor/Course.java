package org.kurultai.corridor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.network.Segment;

/**
 * The course of a corridor over the network.
 *
 * @param segments branch by branch, each branch in travel order
 */
record Course(List<CorridorSegment> segments) {

  /** The names of the branches, in order. */
  List<String> branches() {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (CorridorSegment place : segments) {
      if (place.branch() != null) {
        names.add(place.branch());
      }
    }
    return List.copyOf(names);
  }

  /** The segments of one branch, or all where none is named. */
  List<CorridorSegment> segments(@Nullable String branch) {
    return branch == null
        ? segments
        : segments.stream().filter(place -> branch.equals(place.branch())).toList();
  }

  /** The slugs of the nodes that the course touches, each where it comes first. */
  List<String> nodes() {
    LinkedHashSet<String> slugs = new LinkedHashSet<>();
    lines().forEach(slugs::addAll);
    return List.copyOf(slugs);
  }

  /**
   * One line of node slugs per branch. Segments name their ends in either order, so each is turned
   * to go on where the line has come to; one that does not touch that node begins another line.
   */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i).segment();
      String end = line.isEmpty() ? "" : line.get(line.size() - 1);
      if (!goesOn(i) || !touches(segment, end)) {
        end = goesOn(i + 1) ? start(segment, segments.get(i + 1).segment()) : segment.fromNode();
        line = new ArrayList<>(List.of(end));
        lines.add(line);
      }
      line.add(end.equals(segment.fromNode()) ? segment.toNode() : segment.fromNode());
    }
    return lines;
  }

  /** Whether the segment at the index lies on the same branch as the one before it. */
  private boolean goesOn(int index) {
    return index > 0
        && index < segments.size()
        && Objects.equals(segments.get(index - 1).branch(), segments.get(index).branch());
  }

  /** The end at which a segment is entered so that it leads to the next. */
  private static String start(Segment segment, Segment next) {
    return touches(next, segment.fromNode()) && !touches(next, segment.toNode())
        ? segment.toNode()
        : segment.fromNode();
  }

  private static boolean touches(Segment segment, String node) {
    return segment.fromNode().equals(node) || segment.toNode().equals(node);
  }
}
