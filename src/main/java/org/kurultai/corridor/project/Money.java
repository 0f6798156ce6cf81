package org.kurultai.corridor.project;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.kurultai.store.Columns;

/** An amount of money, never converted. */
@Description("An amount of money in the currency of its source; amounts are never converted.")
public record Money(
    @Description("The amount, in whole units of the currency.") BigDecimal amount,
    @Description("The ISO 4217 code of the currency, such as `USD`.") String currency) {

  static @Nullable Money readOrNull(Columns row) {
    BigDecimal amount = row.decimalOrNull();
    String currency = row.textOrNull();
    return amount == null || currency == null ? null : new Money(amount, currency);
  }
}
