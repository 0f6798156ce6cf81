package org.kurultai.store;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.Echo;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.store.References.Use;

/**
 * Refuses slugs and codes that the record does not know, naming the nearest that it does: an
 * unknown code in a filter would otherwise look like an honest empty list.
 */
@ApplicationScoped
public class ReferenceCheck {

  private final Statements statements;
  private final Loader<Keyed<String, Reference>, Boolean> known =
      Loader.keyed(this::known, Boolean.FALSE);
  private final Loader<Keyed<String, Reference>, List<String>> nearest =
      Loader.keyed(this::nearest, List.of());

  ReferenceCheck(Statements statements) {
    this.statements = statements;
  }

  /**
   * The answer, unless a reference is unknown. The check runs beside the answer, in the same level.
   */
  public <T> CompletionStage<T> guard(References references, CompletableFuture<T> answer) {
    return references.uses().isEmpty()
        ? answer
        : verify(references).thenCombine(answer, (all, value) -> value);
  }

  private CompletableFuture<Void> verify(References references) {
    List<Use> uses = references.uses();
    List<CompletableFuture<Boolean>> found =
        uses.stream().map(use -> known.load(key(use))).collect(Collectors.toList());
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenCompose(
            all ->
                IntStream.range(0, uses.size())
                    .filter(i -> !found.get(i).join())
                    .mapToObj(uses::get)
                    .findFirst()
                    .map(this::refuse)
                    .orElseGet(() -> CompletableFuture.completedFuture(null)));
  }

  /** The first that is unknown speaks for all: a long list of them costs one search. */
  private CompletableFuture<Void> refuse(Use unknown) {
    return nearest.load(key(unknown)).thenAccept(names -> refuse(unknown, names));
  }

  private static Keyed<String, Reference> key(Use use) {
    return new Keyed<>(use.key(), use.to());
  }

  private static void refuse(Use use, List<String> names) {
    String remedy =
        names.isEmpty()
            ? "search finds things, and how they are called here, by their names"
            : names.stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" or ", "did you mean ", "?"));
    throw new BadUserInput(
        use.argument(), "unknown " + use.to().noun() + " '" + Echo.of(use.key()) + "': " + remedy);
  }

  private Future<Map<String, Boolean>> known(Reference reference, List<String> keys) {
    return statements
        .run(reference.known(), (Object) keys.toArray(String[]::new))
        .map(
            rows -> {
              Map<String, Boolean> found = new HashMap<>();
              rows.forEach(row -> found.put(row.getString(0), Boolean.TRUE));
              return found;
            });
  }

  private Future<Map<String, List<String>>> nearest(Reference reference, List<String> keys) {
    return statements
        .run(reference.nearest(), (Object) keys.toArray(String[]::new))
        .map(
            rows -> {
              Map<String, List<String>> found = new HashMap<>();
              rows.forEach(row -> found.put(row.getString(0), List.of(row.getArrayOfStrings(1))));
              return found;
            });
  }
}
