package org.kurultai.dataset.loaded;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.Unavailable;
import org.kurultai.graphql.limit.ListSize;

/** What the API says of the record as a whole. */
@GraphQLApi
public class DatasetApi {

  private final DatasetStore store;

  DatasetApi(DatasetStore store) {
    this.store = store;
  }

  /** What is loaded. */
  @Query
  @Description("What is loaded: the version of the record and how much it holds.")
  public CompletionStage<Dataset> dataset() {
    return store
        .dataset()
        .load(DatasetStore.ONLY)
        .thenApply(
            loaded -> {
              if (loaded == null) {
                throw new Unavailable("No release is loaded yet: the operator must import one.");
              }
              return loaded;
            });
  }

  /** The counts by type. */
  @Description("How much of each type the record holds, by the type's name.")
  @ListSize(assumedSize = 25)
  public CompletionStage<List<@NonNull DatasetCount>> counts(@Source Dataset dataset) {
    return store.counts().load(DatasetStore.ONLY);
  }
}
