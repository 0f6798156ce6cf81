package org.kurultai.routing;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.Mode;
import org.kurultai.corridor.network.Segment;

/** One segment of a way, in travel direction. */
@Description("One segment of a way, in travel direction.")
public record RouteLeg(
    @Description("The segment; its own `from` and `to` may lie the other way round.")
        Segment segment,
    @Description("Where the leg starts.") CorridorNode from,
    @Description("Where the leg ends.") CorridorNode to,
    @Description("By what means it carries.") Mode mode,
    @Description("Its length in kilometres.") BigDecimal distanceKm,
    @Description(
            "The hours of passage: the segment's `typicalTransitHours`, else its length over the"
                + " default speed of its mode, rounded to hundredths. What is spent at its ends is"
                + " part of the route's hours only.")
        BigDecimal transitHours,
    @Description(
            "Whether transitHours is given by a source for this segment (see its `note`); false where"
                + " it comes from the mode's default speed.")
        boolean transitMeasured) {}
