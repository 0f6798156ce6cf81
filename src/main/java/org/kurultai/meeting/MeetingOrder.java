package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.Window;

/** How meetings are ordered. */
@Description("How meetings are ordered; ties go by slug, ascending.")
@Input("MeetingOrder")
public record MeetingOrder(
    @Description("What to order by.") MeetingOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  private static final MeetingOrder DEFAULT =
      new MeetingOrder(MeetingOrderField.DATE, SortDirection.DESC);

  /**
   * Reads the arguments of a list of meetings; its order is the default where none is asked for.
   */
  public static Window window(
      @Nullable MeetingOrder order,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    return Window.of((order == null ? DEFAULT : order).ordering(), first, after, last, before);
  }

  private Ordering ordering() {
    return Ordering.of("Meeting." + field, direction, field.key());
  }
}
