package org.kurultai.insight.relations;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** A state in a network, and how it stands there. */
@Description("A state in a network, and how it stands there. Shares are rounded to 6 decimals.")
public record NetworkVertex(
    @Ignore String code,
    @Description("How many other states of the network it is tied to.") int degree,
    @Description("The sum of the weights of its ties.") BigDecimal weightedDegree,
    @Description(
            "How much it lies between others, from 0 to 1: over all pairs of other states, the share"
                + " of the shortest ways between the two that lead over this one (0 where no way"
                + " does), summed and divided by the number of such pairs, (V − 1)(V − 2) / 2, for V"
                + " states (Brandes 2001). Each tie is one step, whatever its weight. 0 in a network"
                + " of fewer than three.")
        double betweenness,
    @Description(
            "How well it is tied to well-tied states, from 0 to 1: its entry in the leading"
                + " eigenvector of the matrix of weights, divided by the greatest entry. Found by"
                + " power iteration from equal values, each round adding the state's own value times"
                + " the greatest weighted degree, so that it settles on a star too; it ends when no"
                + " value changes by more than 1e-12, or after 1,000 rounds. In a network that falls"
                + " into parts, the part of the greatest eigenvalue has it, equal ones together;"
                + " elsewhere it is 0.")
        double eigenvector,
    @Description("How many meetings of the period it hosted, with whomever.") int hosted,
    @Description(
            "Of all meetings of the period that it took part in or hosted, the share that it hosted;"
                + " 0 where there are none.")
        double hostedShare,
    @Description(
            "How evenly its ties are spread: 1 minus their Herfindahl index, which is the sum of (weight"
                + " / weightedDegree)² over them. 0 with one partner or none, towards 1 with many of"
                + " equal weight.")
        double diversity) {}
