package org.kurultai.corridor.network;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which corridor nodes are asked for. */
@Description("Which corridor nodes to list: those that meet all of the conditions given.")
@Input("NodeFilter")
public record NodeFilter(
    @Nullable @Description("Of any of these kinds.") List<@NonNull NodeKind> kinds,
    @Nullable @Description("In any of these states, alpha-2 codes such as `KZ`.")
        List<@NonNull String> states,
    @Nullable @Description(
            "At an end of a segment of any of these corridors, by slug, such as `middle-corridor`.")
        List<@NonNull String> corridors,
    @Nullable @Description("With any of these UN/LOCODEs, such as `KZAAU`.")
        List<@NonNull String> unLocodes) {

  static final NodeFilter NONE = new NodeFilter(null, null, null, null);

  Where where() {
    Where here =
        Where.ALWAYS
            .anyOf("n.kind", kinds)
            .anyOf("n.state", states)
            .anyOf("n.un_locode", unLocodes);
    return corridors == null
        ? here
        : here.and(
            """
            n.slug in (select unnest(array[g.from_node, g.to_node])
              from corridor_segment s join segment g on g.slug = s.segment
              where s.corridor = any(?))""",
            corridors);
  }

  References references() {
    return References.NONE
        .and("filter.states", Reference.STATE, states)
        .and("filter.corridors", Reference.CORRIDOR, corridors)
        .and("filter.unLocodes", Reference.UN_LOCODE, unLocodes);
  }
}
