package org.kurultai.corridor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.limit.ListSize;

/** What the API says of the traffic on corridors. */
@GraphQLApi
@RegisterForReflection
public class FlowApi {

  private final FlowStore store;
  private final CorridorStore corridors;

  FlowApi(FlowStore store, CorridorStore corridors) {
    this.store = store;
    this.corridors = corridors;
  }

  /** The traffic on a corridor. */
  @Description(
      "The traffic on the corridor, measured or aimed at, in order of time; the figure of a whole"
          + " year follows those of its quarters.")
  @ListSize(assumedSize = 20)
  public CompletionStage<List<@NonNull Flow>> flows(
      @Source Corridor corridor,
      @Nullable @Description("Only what counts this.") FlowMeasure measure,
      @Nullable @Description("Only aims and plans (true) or only facts (false).") Boolean target) {
    return store.onCorridor(corridor, measure, target);
  }

  /** The corridor of a flow. */
  @Description("The corridor that carries it.")
  public CompletionStage<Corridor> corridor(@Source Flow flow) {
    return corridors.bySlug().load(flow.corridorSlug());
  }
}
