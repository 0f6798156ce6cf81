package org.kurultai.graphql.execution;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers many keys by few statements. Resolvers ask for one key at a time; {@link Batches} gathers
 * what one level of a query asks for and hands the distinct keys over together.
 *
 * @param <K> the key: a record or another type with value equality, so that keys never collide
 * @param <V> what stands behind a key
 */
public final class Loader<K, V> {

  private final Function<List<K>, Future<Map<K, V>>> batch;
  private final @Nullable V absent;

  private Loader(Function<List<K>, Future<Map<K, V>>> batch, @Nullable V absent) {
    this.batch = batch;
    this.absent = absent;
  }

  /** Finds one value by its key; null where there is none. */
  public static <K, V> Loader<K, V> one(Function<List<K>, Future<Map<K, V>>> batch) {
    return new Loader<>(batch, null);
  }

  /** Finds the list of values that belong to a key; empty where there are none. */
  public static <K, V> Loader<K, List<V>> many(Function<List<K>, Future<Map<K, List<V>>>> batch) {
    return new Loader<>(batch, List.of());
  }

  /** Finds values each of which takes a statement of its own. */
  public static <K, V> Loader<K, V> each(Function<K, Future<V>> single) {
    return new Loader<>(
        keys -> {
          Map<K, V> values = new HashMap<>();
          return Future.all(
                  keys.stream()
                      .map(key -> single.apply(key).onSuccess(value -> values.put(key, value)))
                      .toList())
              .map(done -> values);
        },
        null);
  }

  /** Finds values that depend on arguments too: one batch for each distinct arguments. */
  public static <P, A, V> Loader<Keyed<P, A>, V> keyed(Batch<P, A, V> batch, @Nullable V absent) {
    return new Loader<>(keys -> byArguments(keys, batch), absent);
  }

  /** What one field asks for: a parent and the field's arguments. */
  public record Keyed<P, A>(P parent, A arguments) {}

  /** Loads the values of many parents that share their arguments, by one statement. */
  @FunctionalInterface
  public interface Batch<P, A, V> {
    /** The values by parent; a parent may be missing. */
    Future<Map<P, V>> load(A arguments, List<P> parents);
  }

  /** The value of a key, which arrives with its batch; a null key has a null value. */
  public CompletableFuture<V> load(@Nullable K key) {
    if (key == null) {
      return CompletableFuture.completedFuture(null);
    }
    return Request.current().batches().load(this, key);
  }

  /** The values of keys in their order; keys without a value are left out. */
  public CompletableFuture<List<V>> loadAll(List<K> keys) {
    List<CompletableFuture<V>> values = keys.stream().map(this::load).toList();
    return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
        .thenApply(
            all -> {
              List<V> found = new ArrayList<>(values.size());
              for (CompletableFuture<V> value : values) {
                V loaded = value.join();
                if (loaded != null) {
                  found.add(loaded);
                }
              }
              return found;
            });
  }

  Future<Map<K, V>> loadBatch(List<K> keys) {
    return batch.apply(keys);
  }

  @Nullable V absent() {
    return absent;
  }

  private static <P, A, V> Future<Map<Keyed<P, A>, V>> byArguments(
      List<Keyed<P, A>> keys, Batch<P, A, V> batch) {
    Map<A, List<P>> parents = new LinkedHashMap<>();
    for (Keyed<P, A> key : keys) {
      parents.computeIfAbsent(key.arguments(), arguments -> new ArrayList<>()).add(key.parent());
    }
    Map<Keyed<P, A>, V> values = new HashMap<>();
    List<Future<Void>> statements = new ArrayList<>(parents.size());
    parents.forEach(
        (arguments, of) ->
            statements.add(
                batch
                    .load(arguments, of)
                    .map(
                        found -> {
                          found.forEach(
                              (parent, v) -> values.put(new Keyed<>(parent, arguments), v));
                          return null;
                        })));
    return Future.all(statements).map(done -> values);
  }
}
