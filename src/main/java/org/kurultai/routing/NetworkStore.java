package org.kurultai.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.Segment;
import org.kurultai.store.Columns;
import org.kurultai.store.Statements;

/** The network in Postgres. */
@ApplicationScoped
class NetworkStore {

  private static final String PLACES =
      "select " + CorridorNode.COLUMNS + " from node n order by n.slug";

  private static final String SEGMENTS =
      """
      select array(
        select c.slug::text
        from corridor c
        where c.slug in (select s.corridor from corridor_segment s where s.segment = g.slug)
        order by c.name, c.slug), %s
      from segment g
      order by g.slug"""
          .formatted(Segment.COLUMNS);

  private final Statements statements;
  private final Vertx vertx;
  private final Pace pace;

  NetworkStore(Statements statements, Vertx vertx, Pace pace) {
    this.statements = statements;
    this.vertx = vertx;
    this.pace = pace;
  }

  /** Reads the network; it is put together beside the event loop. */
  Future<Network> read() {
    return statements
        .runForAll(PLACES)
        .compose(
            places ->
                statements
                    .runForAll(SEGMENTS)
                    .compose(
                        segments -> vertx.executeBlocking(() -> network(places, segments), false)));
  }

  private Network network(RowSet<Row> placeRows, RowSet<Row> segmentRows) {
    List<CorridorNode> places = new ArrayList<>();
    placeRows.forEach(row -> places.add(CorridorNode.read(new Columns(row))));
    List<Segment> segments = new ArrayList<>();
    Map<String, List<String>> corridors = new HashMap<>();
    for (Row row : segmentRows) {
      Columns columns = new Columns(row);
      List<String> slugs = columns.texts();
      Segment segment = Segment.read(columns);
      segments.add(segment);
      corridors.put(segment.slug(), slugs);
    }
    return NetworkBuilder.build(pace, places, segments, corridors);
  }
}
