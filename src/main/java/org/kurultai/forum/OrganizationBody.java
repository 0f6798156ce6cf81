package org.kurultai.forum;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.NodeId;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A body of an organization. */
@Description("A body of an organization, such as the OTS Council of Heads of State.")
public record OrganizationBody(
    @Ignore String organizationSlug,
    @Nullable @Description("The field that it works in, such as `transport`.") String sector,
    @Description("The key of the body: kebab-case, stable, such as `council-of-heads-of-state`.")
        String slug,
    @Description("Its name in English.") String name,
    @Nullable @Description("Its abbreviation or short form, if it has one.") String shortName,
    @Description("At what level it meets.") Level level,
    @Nullable @Description("A short account of it.") String summary,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Forum, SearchHit {

  static final String COLUMNS =
      "f.organization, f.sector, f.slug, f.name, f.short_name, f.level, f.summary, f.confidence,"
          + " f.sources";

  static OrganizationBody read(Columns row) {
    return new OrganizationBody(
        row.text(),
        row.textOrNull(),
        row.text(),
        row.text(),
        row.textOrNull(),
        row.constant(Level.class),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("OrganizationBody", slug);
  }
}
