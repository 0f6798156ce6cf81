package org.kurultai.indicator;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.store.Reference;
import org.kurultai.store.References;

/** Which indicators are asked for. */
@Description("Which indicators to list: those that meet all of the conditions given.")
@Input("IndicatorFilter")
public record IndicatorFilter(
    @Nullable @Description(
            "The codes of the two states that they are about, in either order, such as `TR` and"
                + " `UZ`.")
        List<@NonNull String> between,
    @Nullable @Description("Any of these kinds.") List<@NonNull IndicatorKind> kinds,
    @Nullable @Description("Measured in any of these years.") List<@NonNull Integer> years,
    @Nullable @Description("True for declared aims alone, false for measurements alone.")
        Boolean target) {

  /** No condition. */
  public static final IndicatorFilter NONE = new IndicatorFilter(null, null, null, null);

  /**
   * The conditions on an indicator i, for {@link #values}: what is null asks for nothing, and a
   * pair stands in alphabetical order.
   */
  static final String CONDITIONS =
      """
      ($1::text[] is null or i.state_a = $1[1] and i.state_b = $1[2])
        and ($2::text[] is null or i.kind = any($2))
        and ($3::int[] is null or i.year = any($3))
        and ($4::boolean is null or i.target = $4)""";

  /** The values of the conditions. */
  List<@org.jspecify.annotations.Nullable Object> values() {
    return Arrays.asList(
        between == null ? null : between.stream().sorted().toArray(String[]::new),
        kinds == null ? null : kinds.stream().map(Enum::name).toArray(String[]::new),
        years == null ? null : years.toArray(Integer[]::new),
        target);
  }

  /**
   * Refuses what is no pair.
   *
   * @throws BadUserInput where {@code between} does not name two different states
   */
  public void verify() {
    if (between != null && (between.size() != 2 || Set.copyOf(between).size() != 2)) {
      throw new BadUserInput(
          "filter.between", "an indicator joins two states: name two, such as [\"TR\", \"UZ\"]");
    }
  }

  /** The codes that it names. */
  public References references() {
    return References.NONE.and("filter.between", Reference.STATE, between);
  }
}
