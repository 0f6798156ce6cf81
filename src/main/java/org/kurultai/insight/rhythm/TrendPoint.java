package org.kurultai.insight.rhythm;

import org.eclipse.microprofile.graphql.Description;

/** How a topic stood in one stretch of time. */
@Description("How a topic stood in one stretch of time.")
public record TrendPoint(
    @Description("The stretch, such as `2026`, `2026-Q1` or `2026-01`.") String period,
    @Description("How many of the meetings in it have the topic.") int count,
    @Description(
            "The topic's `count` divided by the number of all meetings in the stretch, from 0 to 1; 0"
                + " where there are none.")
        double share) {}
