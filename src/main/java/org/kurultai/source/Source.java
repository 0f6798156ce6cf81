package org.kurultai.source;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.graphql.scalar.Url;
import org.kurultai.store.Columns;

/** A page or data set that facts cite. */
@Description("A page or data set that facts of the record cite.")
public record Source(
    @Description("The key of the source: kebab-case, stable, such as `buzarov-2026`.") String slug,
    @Description("The title of the page or data set; where `note` says so, a description of it.")
        String title,
    @Nullable @Description("The agency, publishing house or body that published it.")
        String publisher,
    @Nullable @Description("The author, where one is named.") String author,
    @Nullable @Description("When it was published.") PartialDate publishedOn,
    @Nullable @Description("Where it is to be found.") Url url,
    @Description("What it is.") SourceKind kind,
    @Nullable @Description("The language of the page, a BCP 47 tag such as `tr`.") String language,
    @Nullable @Description("A remark on the source.") String note,
    @Description("How many facts cite this source.") int citedBy)
    implements Node {

  static final String COLUMNS =
      "s.slug, s.title, s.publisher, s.author, s.published_on, s.url, s.kind, s.language, s.note,"
          + " s.cited_by";

  static Source read(Columns row) {
    return new Source(
        row.text(),
        row.text(),
        row.textOrNull(),
        row.textOrNull(),
        row.dateOrNull(),
        row.urlOrNull(),
        row.constant(SourceKind.class),
        row.textOrNull(),
        row.textOrNull(),
        row.integer());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Source", slug);
  }
}
