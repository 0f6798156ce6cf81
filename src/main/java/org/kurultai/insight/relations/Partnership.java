package org.kurultai.insight.relations;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.meeting.Period;
import org.kurultai.state.StatePair;

/** What ties two states. */
@Description(
    "What ties two states, seen from the whole record. A period bears on what has a day: strength,"
        + " meetings and documents. Councils, indicators, corridors and projects are those of all"
        + " time.")
public record Partnership(
    @Ignore StatePair pair,
    @Ignore @Nullable Period period,
    @Description(
            "The meetings of the two in the period, weighted by level (heads of state 5 … business 1)"
                + " and shared among all states of the meeting, plus 2 for each document, however"
                + " many signed: the `weight` of their `NetworkEdge` in the network of the same"
                + " period, which tells the rule. 0 where they share none.")
        BigDecimal strength) {}
