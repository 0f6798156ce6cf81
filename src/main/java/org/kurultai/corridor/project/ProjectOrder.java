package org.kurultai.corridor.project;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;

/** How projects are ordered. */
@Description("How projects are ordered; ties go by slug, ascending.")
@Input("ProjectOrder")
public record ProjectOrder(
    @Description("What to order by.") ProjectOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  static final ProjectOrder DEFAULT = new ProjectOrder(ProjectOrderField.NAME, SortDirection.ASC);

  Ordering ordering() {
    return Ordering.of("Project." + field, direction, field.keys());
  }
}
