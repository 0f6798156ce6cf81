package org.kurultai.corridor.project;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Quantity;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A building work, plant, service or agreement on one or more corridors. */
@Description("A building work, plant, service or agreement on one or more corridors.")
public record Project(
    @Description("The key of the project: kebab-case, stable, such as `cku-construction`.")
        String slug,
    @Description("The English name.") String name,
    @Description("What it builds or provides.") ProjectKind kind,
    @Description("How far it has come.") InfrastructureStatus status,
    @Ignore List<String> corridorSlugs,
    @Ignore List<String> stateCodes,
    @Ignore List<String> nodeSlugs,
    @Nullable @Description("When it was announced.") PartialDate announcedOn,
    @Nullable @Description("When works began.") PartialDate constructionStart,
    @Nullable @Description("When it was completed.") PartialDate completedOn,
    @Nullable @Description("When it is expected to be completed.") PartialDate expectedCompletion,
    @Nullable @Description("What it costs.") Money cost,
    @Nullable @Description("How much it can carry or yield.") Quantity capacity,
    @Description("The names of those who carry it out.") List<@NonNull String> leadOrganizations,
    @Description("The names of those who pay for it.") List<@NonNull String> financiers,
    @Nullable @Description("A short account.") String summary,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit {

  static final String COLUMNS =
      "p.slug, p.name, p.kind, p.status, p.corridors, p.states, p.nodes, p.announced_on,"
          + " p.construction_start, p.completed_on, p.expected_completion, p.cost_value,"
          + " p.cost_currency, p.capacity_value, p.capacity_unit, p.lead_organizations,"
          + " p.financiers, p.summary, p.confidence, p.sources";

  static Project read(Columns row) {
    return new Project(
        row.text(),
        row.text(),
        row.constant(ProjectKind.class),
        row.constant(InfrastructureStatus.class),
        row.texts(),
        row.texts(),
        row.texts(),
        row.dateOrNull(),
        row.dateOrNull(),
        row.dateOrNull(),
        row.dateOrNull(),
        Money.readOrNull(row),
        Quantity.readOrNull(row),
        row.texts(),
        row.texts(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Project", slug);
  }
}
