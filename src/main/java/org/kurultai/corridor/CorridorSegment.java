package org.kurultai.corridor;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.kurultai.corridor.network.Segment;
import org.kurultai.store.Columns;

/** A segment in its place within a corridor. */
@Description("A segment in its place within a corridor.")
public record CorridorSegment(
    @Description("The place within the branch, from 1; neighbours share a node.") int position,
    @Nullable @Description("The branch of the corridor, such as `trunk`.") String branch,
    @Description("The segment itself, which other corridors may share.") Segment segment) {

  static final String COLUMNS = "s.position, s.branch, " + Segment.COLUMNS;

  static CorridorSegment read(Columns row) {
    return new CorridorSegment(row.integer(), row.textOrNull(), Segment.read(row));
  }
}
