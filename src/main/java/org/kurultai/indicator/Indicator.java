package org.kurultai.indicator;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A figure on the relations of two states. */
@Description(
    "A figure on the relations of two states, such as their trade in a year or a declared target.")
public record Indicator(
    @Ignore List<String> stateCodes,
    @Description("What it measures.") IndicatorKind kind,
    @Description("The figure, in its unit: 5 billion dollars stand as 5000000000.")
        BigDecimal value,
    @Description("The unit of the figure, an ISO 4217 currency code such as `USD`.") String unit,
    @Nullable @Description("The year measured; null for a target, or where none is known.")
        Integer year,
    @Nullable @Description(
            "The part of the year that the figure covers: `YEAR` for all of it, `JAN_SEP` from"
                + " January to September, `JAN` for one month.")
        String period,
    @Nullable @Description("The year by which a target is to be reached.") Integer targetYear,
    @Description("Whether it is a declared aim and not a measurement.") boolean target,
    @Nullable @Description("When the figure was stated.") PartialDate statedOn,
    @Nullable @Description("A remark, such as the direction of an investment.") String note,
    @Description("How sure the figure is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Cited {

  static final String COLUMNS =
      "i.state_a, i.state_b, i.kind, i.value, i.unit, i.year, i.period, i.target_year, i.target,"
          + " i.stated_on, i.note, i.confidence, i.sources";

  static Indicator read(Columns row) {
    return new Indicator(
        List.of(row.text(), row.text()),
        row.constant(IndicatorKind.class),
        row.decimal(),
        row.text(),
        row.integerOrNull(),
        row.textOrNull(),
        row.integerOrNull(),
        row.flag(),
        row.dateOrNull(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }
}
