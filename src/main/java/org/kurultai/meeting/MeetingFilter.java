package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.source.Confidence;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which meetings are asked for. */
@Description("Which meetings to list: those that meet all of the conditions given.")
@Input("MeetingFilter")
public record MeetingFilter(
    @Nullable @Description("Any of these kinds.") List<@NonNull MeetingKind> kinds,
    @Nullable @Description("On any of these tracks.") List<@NonNull Track> tracks,
    @Nullable @Description("Held in any of these formats.") List<@NonNull MeetingFormat> formats,
    @Nullable @Description("Of any of these forums, by slug, such as `tr-uz-hlscc`.")
        List<@NonNull String> forums,
    @Nullable @Description("Of a body of any of these organizations, by slug, such as `ots`.")
        List<@NonNull String> organizations,
    @Nullable @Description("Any of these states took part, by alpha-2 code, such as `KZ`.")
        List<@NonNull String> anyState,
    @Nullable @Description("All of these states took part, by alpha-2 code, such as `KZ`.")
        List<@NonNull String> allStates,
    @Nullable @Description("Any of these states was the host, by alpha-2 code, such as `KZ`.")
        List<@NonNull String> hostStates,
    @Nullable @Description("Held in any of these cities, spelled as in `city`, such as `Astana`.")
        List<@NonNull String> cities,
    @Nullable @Description("Any of these persons took part, by slug, such as `hakan-fidan`.")
        List<@NonNull String> persons,
    @Nullable @Description("On any of these topics, by slug, such as `transport`.")
        List<@NonNull String> topics,
    @Nullable @Description("Held in this period.") Period period,
    @Nullable @Description("At least as sure as this: `MEDIUM` leaves out `LOW`.")
        Confidence minConfidence,
    @Nullable @Description("Every word of it occurs, case and accents aside, in title, theme or outcome.")
        String text) {

  /** No condition. */
  public static final MeetingFilter NONE =
      new MeetingFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  private static final String STATES = "from meeting_state x where x.meeting = m.slug";

  private static final String PERSONS = "from participation x where x.meeting = m.slug";

  /** Days from its first to its last: the database lets no meeting last longer. */
  public static final int LONGEST = 730;

  /**
   * The conditions on a meeting m.
   *
   * @param sorted the alias of the table whose index serves the order, which holds first_day too
   * @throws BadUserInput where the period ends before it starts
   */
  public Where where(String sorted) {
    Where where =
        Where.ALWAYS
            .anyOf("m.kind", kinds)
            .anyOf("m.track", tracks)
            .anyOf("m.format", formats)
            .anyOf("m.forum", forums)
            .anyOf("m.organization", organizations)
            .anyOf("m.host_state", hostStates)
            .anyOf("m.city", cities)
            .overlaps("m.topics", topics)
            .anyOf("m.confidence", minConfidence == null ? null : minConfidence.orGreater())
            .contains("m.states", allStates)
            .linkedToAll(STATES, "x.state", allStates)
            .linkedToAny(STATES, "x.state", anyState)
            .linkedToAny(PERSONS, "x.person", persons)
            .words("m.words", text);
    if (period != null) {
      period.verify("filter.period");
    }
    return within(where, period, sorted);
  }

  /** The conditions, and that a meeting m lies in the period; null asks for nothing. */
  static Where within(Where where, @Nullable Period period, String sorted) {
    return period == null ? where : period.hold(where, "meeting", "m.days", sorted, LONGEST);
  }

  /** The slugs and codes that it names. */
  public References references() {
    return References.NONE
        .and("filter.forums", Reference.FORUM, forums)
        .and("filter.organizations", Reference.ORGANIZATION, organizations)
        .and("filter.anyState", Reference.STATE, anyState)
        .and("filter.allStates", Reference.STATE, allStates)
        .and("filter.hostStates", Reference.STATE, hostStates)
        .and("filter.persons", Reference.PERSON, persons)
        .and("filter.topics", Reference.TOPIC, topics);
  }
}
