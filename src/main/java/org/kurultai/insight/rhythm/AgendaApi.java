package org.kurultai.insight.rhythm;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.MeetingFilter;
import org.kurultai.meeting.Topic;
import org.kurultai.meeting.TopicStore;
import org.kurultai.store.ReferenceCheck;

/** What states meet about, over time. */
@GraphQLApi
public class AgendaApi {

  private final AgendaStore store;
  private final TopicStore topics;
  private final ReferenceCheck check;

  AgendaApi(AgendaStore store, TopicStore topics, ReferenceCheck check) {
    this.store = store;
    this.topics = topics;
    this.check = check;
  }

  /** How topics rise and fall. */
  @Query
  @Description(
      "How topics rise and fall among dated meetings: each topic that one of them has. The period is"
          + " the one that the filter asks for; where it is open, it reaches to the first or last of"
          + " the meetings. More than 600 stretches are refused; the error says what to ask for"
          + " instead.")
  @ListSize(assumedSize = 30)
  public CompletionStage<List<@NonNull TopicTrend>> agenda(
      @DefaultValue("YEAR")
          @Description("How the period is cut into stretches; by year if nothing is said.")
          TimeBucket by,
      @Nullable @Description("Which meetings; all that have a date if nothing is said.")
          MeetingFilter filter,
      @Nullable @Description("In which order; the largest total first if none is asked for.")
          TopicTrendOrder orderBy,
      @Nullable @Description("How many topics from the start of that order; all if nothing is said.")
          Integer first) {
    int most = first == null ? Integer.MAX_VALUE : Window.size("first", first);
    MeetingFilter asked = filter == null ? MeetingFilter.NONE : filter;
    TopicTrendOrder order = orderBy == null ? TopicTrendOrder.DEFAULT : orderBy;
    return check
        .guard(asked.references(), store.agenda(by, asked))
        .thenApply(
            agenda -> agenda.trends().stream().sorted(order.comparator()).limit(most).toList());
  }

  /** The topic of a trend. */
  @Description("The topic.")
  public CompletionStage<Topic> topic(@Source TopicTrend trend) {
    return topics.bySlug().load(trend.topicSlug());
  }
}
