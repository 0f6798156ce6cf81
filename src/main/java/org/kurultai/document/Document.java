package org.kurultai.document;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.meeting.TimelineEntry;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A text that was signed or adopted. */
@Description("A text that was signed or adopted.")
public record Document(
    @Description("The key of the document: kebab-case, stable, such as `turkic-world-vision-2040`.")
        String slug,
    @Description("The English title.") String title,
    @Description("What the document is.") DocumentKind kind,
    @Nullable @Description("When it was signed or adopted, as far as known.") PartialDate signedOn,
    @Ignore List<String> stateCodes,
    @Ignore @Nullable String meetingSlug,
    @Ignore List<String> topicSlugs,
    @Nullable @Description("A short account of it.") String summary,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit, TimelineEntry {

  static final String COLUMNS =
      "d.slug, d.title, d.kind, d.signed_on, d.states, d.meeting, d.topics, d.summary,"
          + " d.confidence, d.sources";

  static Document read(Columns row) {
    return new Document(
        row.text(),
        row.text(),
        row.constant(DocumentKind.class),
        row.dateOrNull(),
        row.texts(),
        row.textOrNull(),
        row.texts(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Document", slug);
  }
}
