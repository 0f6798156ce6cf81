package org.kurultai.insight.rhythm;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;

/** What the topics of the agenda can be ordered by. */
@Description("What the topics of the agenda can be ordered by.")
public enum TopicTrendOrderField {
  @Description("How many meetings in the period have the topic.")
  TOTAL(Comparator.comparing(TopicTrend::total)),
  @Description("How far the topic rose or fell.")
  SHIFT(Comparator.comparing(TopicTrend::shift));

  private final Comparator<TopicTrend> upwards;

  TopicTrendOrderField(Comparator<TopicTrend> upwards) {
    this.upwards = upwards;
  }

  Comparator<TopicTrend> upwards() {
    return upwards;
  }
}
