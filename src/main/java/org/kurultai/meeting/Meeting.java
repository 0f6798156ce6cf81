package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A meeting of states or organizations. */
@Description("A meeting of states or organizations, held or announced.")
public record Meeting(
    @Description("The key of the meeting: kebab-case, stable, such as `bishkek-2024`.") String slug,
    @Description("The English title.") String title,
    @Description("What the meeting is.") MeetingKind kind,
    @Description("On which track of diplomacy it was held: who sits at the table.") Track track,
    @Nullable @Description("Its number within its forum, or within its series where it has no forum.")
        Integer ordinal,
    @Nullable @Description("Its first day, as far as it is known; null where no date was found.")
        PartialDate startDate,
    @Nullable @Description("Its last day, where it lasted longer than a day.") PartialDate endDate,
    @Nullable @Description("The city it was held in, by its English name of today.") String city,
    @Ignore @Nullable String hostStateCode,
    @Nullable @Description("How the participants came together.") MeetingFormat format,
    @Nullable @Description("Its official theme.") String theme,
    @Ignore @Nullable String forumSlug,
    @Ignore List<String> stateCodes,
    @Ignore List<String> topicSlugs,
    @Nullable @Description("What came of it, in short.") String outcome,
    @Description("How sure these facts are; at most `MEDIUM` where the meeting is only announced.")
        Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit, TimelineEntry {

  static final String COLUMNS =
      "m.slug, m.title, m.kind, m.track, m.ordinal, m.start_date, m.end_date, m.city,"
          + " m.host_state, m.format, m.theme, m.forum, m.states, m.topics, m.outcome,"
          + " m.confidence, m.sources";

  static Meeting read(Columns row) {
    return new Meeting(
        row.text(),
        row.text(),
        row.constant(MeetingKind.class),
        row.constant(Track.class),
        row.integerOrNull(),
        row.dateOrNull(),
        row.dateOrNull(),
        row.textOrNull(),
        row.textOrNull(),
        row.constantOrNull(MeetingFormat.class),
        row.textOrNull(),
        row.textOrNull(),
        row.texts(),
        row.texts(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Meeting", slug);
  }
}
