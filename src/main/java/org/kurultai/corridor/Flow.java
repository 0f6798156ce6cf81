package org.kurultai.corridor;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** The traffic on a corridor in a year or a quarter, measured or aimed at. */
@Description("The traffic on a corridor in a year or a quarter, measured or aimed at.")
public record Flow(
    @Ignore String corridorSlug,
    @Description("The year.") int year,
    @Nullable @Description("The quarter of the year, 1 to 4; null for the whole year.")
        Integer quarter,
    @Description("What is counted, and in which unit.") FlowMeasure measure,
    @Description("The figure, in the unit that `measure` names.") BigDecimal value,
    @Description("Whether the figure is an aim or a plan instead of a fact.") boolean target,
    @Description("How sure the figure is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Cited {

  static final String COLUMNS =
      "f.corridor, f.year, f.quarter, f.measure, f.value, f.target, f.confidence, f.sources";

  static Flow read(Columns row) {
    return new Flow(
        row.text(),
        row.integer(),
        row.integerOrNull(),
        row.constant(FlowMeasure.class),
        row.decimal(),
        row.flag(),
        row.constant(Confidence.class),
        row.texts());
  }
}
