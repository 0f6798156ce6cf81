package org.kurultai.corridor.network;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A link between two nodes: one stretch of railway, road, sea, pipeline, power line or cable. */
@Description(
    "A link between two nodes: one stretch of railway, road, sea, pipeline, power line or cable."
        + " All but pipelines may be used both ways.")
public record Segment(
    @Description("The key of the segment: kebab-case, stable, such as `tbilisi-khashuri-rail`.")
        String slug,
    @Ignore String fromNode,
    @Ignore String toNode,
    @Description("By what means it carries.") Mode mode,
    @Description("Its length in kilometres; `note` says so where it is an estimate.")
        BigDecimal distanceKm,
    @Nullable @Description("The usual time of passage in hours, where a source gives it.")
        BigDecimal typicalTransitHours,
    @Nullable @Description(
            "The track gauge in millimetres, 1435 or 1520; null where it changes on the way or does"
                + " not apply.")
        Integer gaugeMm,
    @Description("How far it has come.") InfrastructureStatus status,
    @Nullable @Description("How much it can carry.") Quantity capacity,
    @Description("Whether it may be used both ways; a pipeline runs from `from` to `to`.")
        boolean bidirectional,
    @Nullable @Description("A remark, such as how an estimated length was found.") String note,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited {

  /** The select list that {@link #read} expects, of a segment named {@code g}. */
  public static final String COLUMNS =
      "g.slug, g.from_node, g.to_node, g.mode, g.distance_km, g.typical_transit_hours, g.gauge_mm,"
          + " g.status, g.capacity_value, g.capacity_unit, g.bidirectional, g.note, g.confidence,"
          + " g.sources";

  /** Reads a segment. */
  public static Segment read(Columns row) {
    return new Segment(
        row.text(),
        row.text(),
        row.text(),
        row.constant(Mode.class),
        row.decimal(),
        row.decimalOrNull(),
        row.integerOrNull(),
        row.constant(InfrastructureStatus.class),
        Quantity.readOrNull(row),
        row.flag(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Segment", slug);
  }
}
