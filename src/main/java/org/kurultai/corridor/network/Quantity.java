package org.kurultai.corridor.network;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.kurultai.store.Columns;

/** A number with its unit. */
@Description("A number with its unit.")
public record Quantity(
    @Description("The number.") BigDecimal value,
    @Description("The unit, such as `TONNES_PER_YEAR`, `BCM_PER_YEAR` or `MW`.") String unit) {

  /** Reads a value and its unit, which are there together or not at all. */
  public static @Nullable Quantity readOrNull(Columns row) {
    BigDecimal value = row.decimalOrNull();
    String unit = row.textOrNull();
    return value == null || unit == null ? null : new Quantity(value, unit);
  }
}
