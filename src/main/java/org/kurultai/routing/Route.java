package org.kurultai.routing;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.graphql.scalar.GeoJson;

/** A way from one place to another. */
@Description("A way from one place to another.")
public record Route(
    @ListSize(assumedSize = 30)
        @Description("Its segments in travel order; none where start and end are the same.")
        List<@NonNull RouteLeg> legs,
    @Description("Its length in kilometres: the sum of its legs.") BigDecimal distanceKm,
    @Description(
            "The hours it takes: the sum of its legs, and for each transshipment, gauge break and"
                + " border crossing the hours that the service is configured with (README).")
        BigDecimal transitHours,
    @Ignore List<String> stateCodes,
    @Description("How many of its legs lead from one state into another.") int borderCrossings,
    @Description("How often the mode changes from one leg to the next.") int transshipments,
    @Description(
            "How often the track gauge changes from one rail leg to the next. A leg without a gauge"
                + " of its own, which may change on the way, counts as its predecessor.")
        int gaugeBreaks,
    @Ignore List<String> corridorSlugs,
    @Description("The way as a GeoJSON LineString from node to node; a Point where it has no legs.")
        GeoJson geometry) {}
