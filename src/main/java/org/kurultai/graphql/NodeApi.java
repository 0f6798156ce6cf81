package org.kurultai.graphql;

import io.quarkus.arc.All;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Fetches anything again by its global id. */
@GraphQLApi
public class NodeApi {

  private final Map<String, NodeSource> sources;

  NodeApi(@All List<NodeSource> sources) {
    this.sources =
        sources.stream().collect(Collectors.toMap(NodeSource::type, Function.identity()));
  }

  /** One object by its id. */
  @Query
  @Nullable @Description("The object with this id; null where there is none.")
  public CompletionStage<Node> node(
      @Id @Description("A global id, as the field `id` gives it, such as `U3RhdGU6S1o`.")
          String id) {
    return find(id);
  }

  /** Objects by their ids. */
  @Query
  @Description("The objects with these ids, in their order; null for each id that has none.")
  public CompletionStage<List<Node>> nodes(
      @Id @Description("Global ids, at most 100 unless the operator set another limit.")
          List<@NonNull String> ids) {
    List<CompletableFuture<Node>> found = ids.stream().map(this::find).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(
            all -> {
              List<@org.jspecify.annotations.Nullable Node> nodes = new ArrayList<>(found.size());
              found.forEach(node -> nodes.add(node.join()));
              return nodes;
            });
  }

  private CompletableFuture<Node> find(String id) {
    NodeId decoded = NodeId.decode(id).orElse(null);
    NodeSource source = decoded == null ? null : sources.get(decoded.type());
    return source == null || decoded == null
        ? CompletableFuture.completedFuture(null)
        : source.node(decoded.key()).thenApply(node -> node);
  }
}
