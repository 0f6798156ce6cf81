package org.kurultai.organization;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.graphql.scalar.Url;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.state.Place;
import org.kurultai.store.Columns;

/** An international organization, or an institution affiliated with one. */
@Description("An international organization, or an institution affiliated with one.")
public record Organization(
    @Description("The key of the organization: kebab-case, stable, such as `ots`.") String slug,
    @Description("Its full name in English.") String name,
    @Nullable @Description("Its abbreviation or short form, such as `OTS`.") String shortName,
    @Description("What kind of organization it is.") OrganizationKind kind,
    @Nullable @Description("When it was founded.") PartialDate foundedOn,
    @Nullable @Description("The city of its seat.") Place headquarters,
    @Ignore @Nullable String headquartersCode,
    @Ignore @Nullable String parentSlug,
    @Nullable @Description("Its own website.") Url website,
    @Nullable @Description("A short account of it.") String summary,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit {

  static final String COLUMNS =
      "o.slug, o.name, o.short_name, o.kind, o.founded_on, o.headquarters_city,"
          + " o.headquarters_state, o.parent, o.website, o.summary, o.confidence, o.sources";

  static Organization read(Columns row) {
    return new Organization(
        row.text(),
        row.text(),
        row.textOrNull(),
        row.constant(OrganizationKind.class),
        row.dateOrNull(),
        seat(row.textOrNull()),
        row.textOrNull(),
        row.textOrNull(),
        row.urlOrNull(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Organization", slug);
  }

  private static @Nullable Place seat(@Nullable String city) {
    return city == null ? null : new Place(city, null);
  }
}
