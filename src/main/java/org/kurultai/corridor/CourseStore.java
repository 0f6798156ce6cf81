package org.kurultai.corridor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.CorridorNodeStore;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.scalar.GeoJson;
import org.kurultai.state.Location;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** The courses of corridors in Postgres. One statement serves all that is asked of a course. */
@ApplicationScoped
class CourseStore {

  private final Loader<String, List<CorridorSegment>> segments;
  private final CorridorNodeStore nodes;

  CourseStore(Statements statements, CorridorNodeStore nodes) {
    this.nodes = nodes;
    segments =
        Reads.many(
            statements,
            """
            select s.corridor, %s
            from corridor_segment s join segment g on g.slug = s.segment
            where s.corridor = any($1)
            order by s.corridor, s.branch, s.position"""
                .formatted(CorridorSegment.COLUMNS),
            CorridorSegment::read);
  }

  /** The course of a corridor. */
  CompletableFuture<Course> course(Corridor corridor) {
    return segments.load(corridor.slug()).thenApply(Course::new);
  }

  /** The nodes of a corridor in travel order. */
  CompletableFuture<List<CorridorNode>> nodes(Corridor corridor) {
    return course(corridor).thenCompose(this::nodes);
  }

  /** The lines of a corridor on the globe. */
  CompletableFuture<GeoJson> geometry(Corridor corridor) {
    return course(corridor)
        .thenCompose(course -> nodes(course).thenApply(found -> geometry(course, found)));
  }

  private CompletableFuture<List<CorridorNode>> nodes(Course course) {
    return nodes.bySlug().loadAll(course.nodes());
  }

  private static GeoJson geometry(Course course, List<CorridorNode> nodes) {
    Map<String, Location> locations =
        nodes.stream().collect(Collectors.toMap(CorridorNode::slug, CorridorNode::location));
    Function<List<String>, List<Location>> place =
        line -> line.stream().map(locations::get).toList();
    return Lines.multiLineString(course.lines().stream().map(place).toList());
  }
}
