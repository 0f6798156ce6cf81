package org.kurultai.state;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;

/** How states are ordered. */
@Description("How states are ordered; ties go by code, ascending.")
@Input("StateOrder")
public record StateOrder(
    @Description("What to order by.") StateOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  static final StateOrder DEFAULT = new StateOrder(StateOrderField.NAME, SortDirection.ASC);

  Ordering ordering() {
    return Ordering.of("State." + field, direction, field.key());
  }
}
