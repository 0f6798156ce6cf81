package org.kurultai.insight.timeline;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.Period;
import org.kurultai.store.MergedListing;
import org.kurultai.store.Reference;
import org.kurultai.store.ReferenceCheck;
import org.kurultai.store.References;

/** What happened, in order of time. */
@GraphQLApi
public class TimelineApi {

  private final TimelineStore store;
  private final ReferenceCheck check;

  TimelineApi(TimelineStore store, ReferenceCheck check) {
    this.store = store;
    this.check = check;
  }

  /** A page of the timeline. */
  @Query
  @Description(
      "Meetings, documents and milestones of projects that have a date, in order of the first day"
          + " that it may mean; on one day meetings before documents before milestones, then by slug"
          + " (milestones by project, date and title), ascending both ways.")
  public CompletionStage<TimelineConnection> timeline(
      @Nullable @Description(
              "Only what any of these states, by alpha-2 code such as `KZ`, has part in: a milestone"
                  + " has the states of its project.")
          List<@NonNull String> states,
      @Nullable @Description("Only what lies in this period.") Period period,
      @Nullable @DefaultValue("DESC") @Description("The latest first (`DESC`) if nothing is said.")
          SortDirection direction,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after) {
    if (period != null) {
      period.verify("period");
    }
    Window window =
        Window.of(
            MergedListing.ordering("Timeline", direction == null ? SortDirection.DESC : direction),
            first,
            after,
            null,
            null);
    return check
        .guard(
            References.NONE.and("states", Reference.STATE, states),
            store.page(states, period, window))
        .thenApply(TimelineConnection::new);
  }
}
