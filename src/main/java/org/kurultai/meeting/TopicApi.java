package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.kurultai.graphql.limit.ListSize;

/** What the API says of topics by themselves. */
@GraphQLApi
public class TopicApi {

  private final TopicStore store;

  TopicApi(TopicStore store) {
    this.store = store;
  }

  /** One topic. */
  @Query
  @Nullable @Description("The topic with this slug; null where there is none.")
  public CompletionStage<Topic> topic(@Description("The slug, such as `transport`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** Every topic. */
  @Query
  @Description("Every topic of meetings and documents, by name.")
  @ListSize(assumedSize = 30)
  public CompletionStage<List<@NonNull Topic>> topics() {
    return store.all();
  }
}
