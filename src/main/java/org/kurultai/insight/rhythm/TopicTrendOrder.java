package org.kurultai.insight.rhythm;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.SortDirection;

/** How the topics of the agenda are ordered. */
@Description("How the topics of the agenda are ordered; ties go by slug, ascending.")
@Input("TopicTrendOrder")
public record TopicTrendOrder(
    @Description("What to order by.") TopicTrendOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  static final TopicTrendOrder DEFAULT =
      new TopicTrendOrder(TopicTrendOrderField.TOTAL, SortDirection.DESC);

  Comparator<TopicTrend> comparator() {
    Comparator<TopicTrend> upwards = field.upwards();
    return (direction == SortDirection.DESC ? upwards.reversed() : upwards)
        .thenComparing(TopicTrend::topicSlug);
  }
}
