package org.kurultai.document;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.Window;

/** How documents are ordered. */
@Description("How documents are ordered; ties go by slug, ascending.")
@Input("DocumentOrder")
public record DocumentOrder(
    @Description("What to order by.") DocumentOrderField field,
    @DefaultValue("ASC") @Description("Upwards (`ASC`) if nothing is said.")
        SortDirection direction) {

  private static final DocumentOrder DEFAULT =
      new DocumentOrder(DocumentOrderField.SIGNED_ON, SortDirection.DESC);

  /**
   * Reads the arguments of a list of documents; its order is the default where none is asked for.
   */
  public static Window window(
      @Nullable DocumentOrder order,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    return Window.of((order == null ? DEFAULT : order).ordering(), first, after, last, before);
  }

  private Ordering ordering() {
    return Ordering.of("Document." + field, direction, field.key());
  }
}
