package org.kurultai.insight.relations;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.state.StatePair;

/** The tie of two states in a period. */
@Description("The tie of two states: the meetings and documents of the period that they share.")
public record NetworkEdge(
    @Ignore StatePair pair,
    @Description(
            "Each meeting that both took part in adds its weight divided by n − 1, where n is the"
                + " number of states that took part; each document that both have part in adds 2,"
                + " however many states it has. The sum is rounded half up to 4 decimals. A meeting"
                + " weighs by the level of its"
                + " forum: heads of state 5; heads of government 4; ministers, of foreign affairs or"
                + " other, 3; senior officials, elders and parliaments 2; regions, experts and"
                + " business 1. Outside any forum its kind tells the level: summits, council"
                + " sessions and state visits count as of heads of state, official visits as of"
                + " heads of government, planning groups, consultations, ministerial meetings and"
                + " sessions of commissions as of ministers, other kinds as of those whom they"
                + " name, `OTHER` as of experts. By the division a meeting adds its weight once to"
                + " what each of its states has in all, however many they are; counted in full for"
                + " each pair, one summit of eight states would drown ten bilateral meetings."
                + " Documents are not divided, so what a summit signs may outweigh all else:"
                + " `bishkek-2024` adds 5 to each of its states as a meeting, but 118 by its"
                + " documents to each that has part in all of them. What the meetings add alone is"
                + " the weight less twice `documents`.")
        BigDecimal weight,
    @Description("How many meetings both took part in.") int meetings,
    @Description("How many documents both have part in.") int documents) {

  /** No tie. */
  static NetworkEdge none(StatePair pair) {
    return new NetworkEdge(pair, BigDecimal.ZERO, 0, 0);
  }
}
