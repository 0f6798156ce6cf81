package org.kurultai.insight.rhythm;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.limit.ListSize;

/** How a topic rises or falls. */
@Description("How a topic rises or falls on the agenda.")
public record TopicTrend(
    @Ignore String topicSlug,
    @Description("Each stretch of the period in order of time, empty ones included.")
        @ListSize(assumedSize = 120)
        List<@NonNull TrendPoint> points,
    @Description(
            "How many meetings in the period have the topic; by quarter or month it includes those"
                + " known to the year alone, which are in no point.")
        int total,
    @Description(
            "The topic's share in the last half of the period minus its share in the first, from -1"
                + " to 1: of n stretches a half is the first or last n/2, rounded down, so the middle"
                + " one of an odd number is in none; the share of a half is the number of its"
                + " meetings with the topic divided by that of all its meetings, 0 where there are"
                + " none.")
        double shift) {}
