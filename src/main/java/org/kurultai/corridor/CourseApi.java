package org.kurultai.corridor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.graphql.scalar.GeoJson;

/** Where corridors lead. */
@GraphQLApi
@RegisterForReflection
public class CourseApi {

  private final CourseStore courses;

  CourseApi(CourseStore courses) {
    this.courses = courses;
  }

  /** What a corridor is made of. */
  @Description("The segments that make up the corridor, branch by branch in travel order.")
  @ListSize(assumedSize = 40)
  public CompletionStage<List<@NonNull CorridorSegment>> segments(
      @Source Corridor corridor,
      @Nullable @Description("One branch of the corridor, such as `trunk`; all if it is absent.")
          String branch) {
    return courses.course(corridor).thenApply(course -> course.segments(branch));
  }

  /** A corridor's branches. */
  @Description("The names of the branches of the corridor, in the order of its segments.")
  public CompletionStage<List<@NonNull String>> branches(@Source Corridor corridor) {
    return courses.course(corridor).thenApply(Course::branches);
  }

  /** A corridor's nodes. */
  @Description("The nodes that the corridor leads through, in travel order, each once.")
  @ListSize(assumedSize = 30)
  public CompletionStage<List<@NonNull CorridorNode>> nodes(@Source Corridor corridor) {
    return courses.nodes(corridor);
  }

  /** A corridor on the map. */
  @Description(
      "The corridor as a GeoJSON MultiLineString: one line for each branch, from node to node in"
          + " travel order. Its coordinates are empty where the record holds no segment.")
  public CompletionStage<GeoJson> geometry(@Source Corridor corridor) {
    return courses.geometry(corridor);
  }
}
