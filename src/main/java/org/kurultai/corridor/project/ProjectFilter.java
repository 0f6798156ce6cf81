package org.kurultai.corridor.project;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which projects are asked for. */
@Description("Which projects to list: those that meet all of the conditions given.")
@Input("ProjectFilter")
public record ProjectFilter(
    @Nullable @Description("Of any of these kinds.") List<@NonNull ProjectKind> kinds,
    @Nullable @Description("In any of these stages.") List<@NonNull InfrastructureStatus> statuses,
    @Nullable @Description("Serving any of these corridors, by slug, such as `middle-corridor`.")
        List<@NonNull String> corridors,
    @Nullable @Description("Concerning any of these states, alpha-2 codes such as `KZ`.")
        List<@NonNull String> anyState,
    @Nullable @Description("Concerning all of these states, alpha-2 codes such as `KZ`.")
        List<@NonNull String> allStates,
    @Nullable @Description("Touching any of these corridor nodes, by slug, such as `aktau-port`.")
        List<@NonNull String> nodes,
    @Nullable @Description(
            "With a cost in this currency, an ISO 4217 code such as `USD`. `minCost` needs it, since"
                + " amounts are never converted.")
        String costCurrency,
    @Nullable @Description("Costing at least this much of `costCurrency`.") BigDecimal minCost,
    @Nullable @Description("Every word of it occurs, case and accents aside, in name or summary.")
        String text) {

  static final ProjectFilter NONE =
      new ProjectFilter(null, null, null, null, null, null, null, null, null);

  /** Far beyond any sum of money, well within what Postgres can compare. */
  private static final int MAXIMUM_DIGITS = 30;

  /** Refuses a cost without a currency, and a currency that is none. */
  public ProjectFilter {
    if (costCurrency != null) {
      checkCurrency(costCurrency);
    }
    if (minCost != null) {
      checkCost(minCost, costCurrency);
    }
  }

  Where where() {
    Where where =
        Where.ALWAYS
            .anyOf("p.kind", kinds)
            .anyOf("p.status", statuses)
            .overlaps("p.corridors", corridors)
            .overlaps("p.states", anyState)
            .contains("p.states", allStates)
            .overlaps("p.nodes", nodes)
            .equal("p.cost_currency", costCurrency)
            .words("p.words", text);
    return minCost == null ? where : where.and("p.cost_value >= ?", minCost);
  }

  References references() {
    return References.NONE
        .and("filter.corridors", Reference.CORRIDOR, corridors)
        .and("filter.anyState", Reference.STATE, anyState)
        .and("filter.allStates", Reference.STATE, allStates)
        .and("filter.nodes", Reference.NODE, nodes);
  }

  private static void checkCost(BigDecimal amount, @Nullable String currency) {
    if (currency == null) {
      throw new BadUserInput(
          "filter.minCost",
          "minCost needs costCurrency beside it, such as USD: amounts are never converted");
    }
    if (amount.scale() > MAXIMUM_DIGITS
        || (long) amount.precision() - amount.scale() > MAXIMUM_DIGITS) {
      throw new BadUserInput(
          "filter.minCost",
          "minCost is out of range: write at most "
              + MAXIMUM_DIGITS
              + " digits before the decimal point and behind it");
    }
  }

  private static void checkCurrency(String currency) {
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException unknown) {
      throw new BadUserInput(
          "filter.costCurrency",
          "'" + currency + "' is no ISO 4217 currency code: write one such as USD or KZT");
    }
  }
}
