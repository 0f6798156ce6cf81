package org.kurultai.contract;

import io.smallrye.graphql.api.Deprecated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Served in tests alone: one of each that can be deprecated. */
@GraphQLApi
public class OldWays {

  static final String REASON = "Use `state`. Removed after 2027-06-30.";

  @Query
  @Deprecated(reason = REASON)
  @Description("Answers as it was asked.")
  public String oldField(
      @Nullable @Deprecated(reason = REASON) @Description("Not read.") String oldArgument) {
    return "old";
  }

  @Query
  @Description("Answers as it was asked.")
  public OldKind currentField(@Nullable @Description("Not read.") OldInput input) {
    return OldKind.CURRENT;
  }

  /** An enum with a value that goes. */
  @Description("An enum with a value that goes.")
  public enum OldKind {
    @Description("Stays.")
    CURRENT,
    @Deprecated(reason = REASON)
    @Description("Goes.")
    OLD
  }

  /** An input with a field that goes. */
  @Description("An input with a field that goes.")
  public record OldInput(
      @Nullable @Description("Stays.") String current,
      @Nullable @Deprecated(reason = REASON) @Description("Goes.") String old) {}
}
