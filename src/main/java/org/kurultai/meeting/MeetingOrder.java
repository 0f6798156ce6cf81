package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;

/** How meetings are ordered. */
@Description("How meetings are ordered; ties go by slug, ascending.")
@Input("MeetingOrder")
public record MeetingOrder(
    @Description("By what.") MeetingOrderField field,
    @DefaultValue("ASC") @Description("Which way.") SortDirection direction) {

  static final MeetingOrder DEFAULT = new MeetingOrder(MeetingOrderField.DATE, SortDirection.DESC);

  Ordering ordering() {
    return Ordering.of("Meeting." + field, direction, field.key());
  }
}
