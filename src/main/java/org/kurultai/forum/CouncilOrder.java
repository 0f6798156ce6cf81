package org.kurultai.forum;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;

/** How councils are ordered. */
@Description("How councils are ordered; ties go by slug, ascending.")
@Input("CouncilOrder")
public record CouncilOrder(
    @Description("What to order by.") CouncilOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  static final CouncilOrder DEFAULT = new CouncilOrder(CouncilOrderField.NAME, SortDirection.ASC);

  Ordering ordering() {
    return Ordering.of("Council." + field, direction, field.key());
  }
}
