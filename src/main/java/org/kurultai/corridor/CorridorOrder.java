package org.kurultai.corridor;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;

/** How corridors are ordered. */
@Description("How corridors are ordered; ties go by slug, ascending.")
@Input("CorridorOrder")
public record CorridorOrder(
    @Description("What to order by.") CorridorOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  static final CorridorOrder DEFAULT =
      new CorridorOrder(CorridorOrderField.NAME, SortDirection.ASC);

  Ordering ordering() {
    return Ordering.of("Corridor." + field, direction, field.key());
  }
}
