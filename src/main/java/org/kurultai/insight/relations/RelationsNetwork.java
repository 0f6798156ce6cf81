package org.kurultai.insight.relations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.limit.ListSize;

/** Who meets whom in a period. */
@Description("Who meets whom: states as vertices, shared meetings and documents as weighted edges.")
public record RelationsNetwork(
    @Description(
            "The states that were asked for, tied or not, or else all that have a tie; the greatest"
                + " `weightedDegree` first, equal ones by code.")
        @ListSize(assumedSize = 35)
        List<@NonNull NetworkVertex> vertices,
    @Description(
            "Each pair of states that share a meeting or a document, once; the greatest weight first,"
                + " equal ones by the codes of their states.")
        @ListSize(assumedSize = 100)
        List<@NonNull NetworkEdge> edges,
    @Description(
            "Of all ties that could be, the share that is: 2E / (V (V − 1)) for E edges and V"
                + " vertices, rounded to 6 decimals; 0 for fewer than two vertices.")
        double density) {}
