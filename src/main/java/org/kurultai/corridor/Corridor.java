package org.kurultai.corridor;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Quantity;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A way for goods, energy or data across states, under one name. */
@Description("A way for goods, energy or data across states, such as the Middle Corridor.")
public record Corridor(
    @Description("The key of the corridor: kebab-case, stable, such as `middle-corridor`.")
        String slug,
    @Description("The English name.") String name,
    @Nullable @Description("A short form of the name, such as `TITR`.") String shortName,
    @Description("What it carries.") CorridorKind kind,
    @Description("How far it has come as a whole.") InfrastructureStatus status,
    @Nullable @Description("When it was founded or opened.") PartialDate establishedOn,
    @Nullable @Description("Who coordinates or runs it.") String coordinatingBody,
    @Ignore List<String> stateCodes,
    @Nullable @Description("Its length in kilometres, as its sources give it.") BigDecimal lengthKm,
    @Nullable @Description("How much it can carry as a whole.") Quantity capacity,
    @Nullable @Description("The year of the capacity figure.") Integer capacityYear,
    @Nullable @Description("A short account.") String summary,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit {

  static final String COLUMNS =
      "c.slug, c.name, c.short_name, c.kind, c.status, c.established_on, c.coordinating_body,"
          + " c.states, c.length_km, c.capacity_value, c.capacity_unit, c.capacity_year, c.summary,"
          + " c.confidence, c.sources";

  static Corridor read(Columns row) {
    return new Corridor(
        row.text(),
        row.text(),
        row.textOrNull(),
        row.constant(CorridorKind.class),
        row.constant(InfrastructureStatus.class),
        row.dateOrNull(),
        row.textOrNull(),
        row.texts(),
        row.decimalOrNull(),
        Quantity.readOrNull(row),
        row.integerOrNull(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Corridor", slug);
  }
}
