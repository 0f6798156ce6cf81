package org.kurultai.forum;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A standing mechanism of two or more states. */
@Description(
    "A standing mechanism of two or more states, such as a High-Level Strategic Cooperation"
        + " Council.")
public record Council(
    @Description("The key of the council: kebab-case, stable, such as `tr-uz-hlscc`.") String slug,
    @Description("Its name in English.") String name,
    @Nullable @Description("Its abbreviation or short form, such as `TR–UZ HLSCC`.")
        String shortName,
    @Description("At what level it meets.") Level level,
    @Nullable @Description("A short account of it.") String summary,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources,
    @Description("What kind of council it is.") CouncilKind kind,
    @Ignore List<String> partyCodes,
    @Nullable @Description("When it was founded.") PartialDate establishedOn,
    @Nullable @Description("The text that founded it, such as `Trabzon Declaration`.")
        String establishingDocument,
    @Description("Whether it is at work.") CouncilStatus status,
    @Ignore @Nullable String parentSlug)
    implements Forum, SearchHit {

  static final String COLUMNS =
      "f.slug, f.name, f.short_name, f.level, f.summary, f.confidence, f.sources, f.kind,"
          + " f.parties, f.established_on, f.establishing_document, f.status, f.parent";

  static Council read(Columns row) {
    return new Council(
        row.text(),
        row.text(),
        row.textOrNull(),
        row.constant(Level.class),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts(),
        row.constant(CouncilKind.class),
        row.texts(),
        row.dateOrNull(),
        row.textOrNull(),
        row.constant(CouncilStatus.class),
        row.textOrNull());
  }

  /** Whether it has exactly two parties. */
  @Description("Whether it has exactly two parties.")
  public boolean isBilateral() {
    return partyCodes.size() == 2;
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Council", slug);
  }
}
