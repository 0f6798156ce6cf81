package org.kurultai.corridor.network;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.state.Location;
import org.kurultai.store.Columns;

/** A port, crossing, station, terminal or other point that segments join. */
@Description("A port, crossing, station, terminal or other point that segments of corridors join.")
public record CorridorNode(
    @Description("The key of the node: kebab-case, stable, such as `aktau-port`.") String slug,
    @Description("The English name.") String name,
    @Nullable @Description("The name in the national script or spelling, where it differs.")
        String nativeName,
    @Description("What it is.") NodeKind kind,
    @Ignore String stateCode,
    @Nullable @Description("The UN/LOCODE, such as `KZAAU`, where it has one.") String unLocode,
    @Description("Where it lies.") Location location,
    @Nullable @Description("A remark, such as that the position is approximate.") String note,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit {

  /** The select list that {@link #read} expects, of a node named {@code n}. */
  public static final String COLUMNS =
      "n.slug, n.name, n.native_name, n.kind, n.state, n.un_locode, n.latitude, n.longitude,"
          + " n.note, n.confidence, n.sources";

  /** Reads a node. */
  public static CorridorNode read(Columns row) {
    return new CorridorNode(
        row.text(),
        row.text(),
        row.textOrNull(),
        row.constant(NodeKind.class),
        row.text(),
        row.textOrNull(),
        new Location(row.real(), row.real()),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("CorridorNode", slug);
  }
}
