package org.kurultai.document;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.meeting.Period;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which documents are asked for. */
@Description("Which documents to list: those that meet all of the conditions given.")
@Input("DocumentFilter")
public record DocumentFilter(
    @Nullable @Description("Any of these kinds.") List<@NonNull DocumentKind> kinds,
    @Nullable @Description("Any of these states has part in it, by alpha-2 code, such as `KZ`.")
        List<@NonNull String> anyState,
    @Nullable @Description("All of these states have part in it, by alpha-2 code, such as `KZ`.")
        List<@NonNull String> allStates,
    @Nullable @Description("On any of these topics, by slug, such as `transport`.")
        List<@NonNull String> topics,
    @Nullable @Description("Signed at any of these meetings, by slug, such as `bishkek-2024`.")
        List<@NonNull String> meetings,
    @Nullable @Description("Signed in this period.") Period period,
    @Nullable @Description("Every word of it occurs, case and accents aside, in title or summary.")
        String text) {

  /** No condition. */
  public static final DocumentFilter NONE =
      new DocumentFilter(null, null, null, null, null, null, null);

  private static final String STATES = "from document_state x where x.document = d.slug";

  /**
   * Days from the first that a document may be of to the last: a date known to the year alone may
   * mean any day of a leap year.
   */
  public static final int LONGEST = 365;

  /**
   * The conditions on a document d.
   *
   * @param sorted the alias of the table whose index serves the order, which holds first_day too
   * @throws BadUserInput where the period ends before it starts
   */
  Where where(String sorted) {
    Where where =
        Where.ALWAYS
            .anyOf("d.kind", kinds)
            .contains("d.states", allStates)
            .linkedToAll(STATES, "x.state", allStates)
            .linkedToAny(STATES, "x.state", anyState)
            .overlaps("d.topics", topics)
            .anyOf("d.meeting", meetings)
            .words("d.words", text);
    if (period != null) {
      period.verify("filter.period");
    }
    return within(where, period, sorted);
  }

  /** The conditions, and that a document d lies in the period; null asks for nothing. */
  static Where within(Where where, @Nullable Period period, String sorted) {
    return period == null ? where : period.hold(where, "document", "d.days", sorted, LONGEST);
  }

  /** The slugs and codes that it names. */
  public References references() {
    return References.NONE
        .and("filter.anyState", Reference.STATE, anyState)
        .and("filter.allStates", Reference.STATE, allStates)
        .and("filter.topics", Reference.TOPIC, topics)
        .and("filter.meetings", Reference.MEETING, meetings);
  }
}
