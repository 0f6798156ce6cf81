package org.kurultai.insight.rhythm;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.meeting.MeetingFilter;
import org.kurultai.store.ReferenceCheck;

/** Meetings by number. */
@GraphQLApi
public class MeetingCountsApi {

  private final MeetingCountsStore store;
  private final ReferenceCheck check;

  MeetingCountsApi(MeetingCountsStore store, ReferenceCheck check) {
    this.store = store;
    this.check = check;
  }

  /** How many meetings have which value. */
  @Query
  @Description(
      "How many meetings have which value of a key, the largest count first, ties by key. Stretches"
          + " of time stand in their order, empty ones included: all of the period that is asked for,"
          + " and where it is open, up to the first or last meeting. More than 600 are refused; the"
          + " error says what to ask for instead.")
  @ListSize(assumedSize = 120)
  public CompletionStage<List<@NonNull MeetingBucket>> meetingCounts(
      @Description("By what to count.") MeetingKey by,
      @Nullable @Description("Which meetings to count; all if nothing is said.")
          MeetingFilter filter) {
    MeetingFilter asked = filter == null ? MeetingFilter.NONE : filter;
    return check.guard(asked.references(), store.count(by, asked));
  }
}
