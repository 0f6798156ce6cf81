package org.kurultai.graphql.execution;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The loads of one request. What resolvers ask for while no statement is under way waits until the
 * turn of the event loop ends; what they ask for while some are waits until the last of them has
 * answered. So a query runs level by level, the number of its statements depends on its shape
 * alone, and a key is read once however many paths lead to it. What a request that is given up has
 * asked for never arrives.
 *
 * <p>Confined to the request's Vert.x context: no locks, no blocking.
 */
public final class Batches {

  private final Request request;
  private final Context context;
  private final Map<Loader<?, ?>, Map<Object, CompletableFuture<?>>> asked = new HashMap<>();
  private Map<Loader<?, ?>, Map<Object, CompletableFuture<?>>> waiting = new LinkedHashMap<>();
  private int underWay;
  private boolean scheduled;

  Batches(Request request, Context context) {
    this.request = request;
    this.context = context;
  }

  @SuppressWarnings("unchecked")
  <K, V> CompletableFuture<V> load(Loader<K, V> loader, K key) {
    return (CompletableFuture<V>)
        asked
            .computeIfAbsent(loader, first -> new HashMap<>())
            .computeIfAbsent(key, fresh -> await(loader, key));
  }

  private <V> CompletableFuture<V> await(Loader<?, V> loader, Object key) {
    CompletableFuture<V> promise = new CompletableFuture<>();
    waiting.computeIfAbsent(loader, first -> new LinkedHashMap<>()).put(key, promise);
    scheduleWhenIdle();
    return promise;
  }

  private void scheduleWhenIdle() {
    if (!scheduled && underWay == 0) {
      scheduled = true;
      context.runOnContext(turn -> dispatch());
    }
  }

  private void dispatch() {
    scheduled = false;
    if (request.isCancelled()) {
      return;
    }
    request.enter();
    Map<Loader<?, ?>, Map<Object, CompletableFuture<?>>> level = waiting;
    waiting = new LinkedHashMap<>();
    underWay += level.size();
    level.forEach(this::dispatch);
  }

  @SuppressWarnings("unchecked")
  private <K, V> void dispatch(Loader<K, V> loader, Map<Object, CompletableFuture<?>> promises) {
    List<K> keys = (List<K>) List.copyOf(promises.keySet());
    Future.<Void>succeededFuture()
        .compose(start -> loader.loadBatch(keys))
        .map(Objects::requireNonNull)
        .onComplete(
            answer -> {
              if (request.isCancelled()) {
                return;
              }
              promises.forEach(
                  (key, promise) -> settle((CompletableFuture<V>) promise, key, loader, answer));
              underWay--;
              if (!waiting.isEmpty()) {
                scheduleWhenIdle();
              }
            });
  }

  private static <K, V> void settle(
      CompletableFuture<V> promise,
      Object key,
      Loader<K, V> loader,
      AsyncResult<Map<K, V>> answer) {
    if (answer.failed()) {
      promise.completeExceptionally(answer.cause());
    } else {
      V value = answer.result().get(key);
      promise.complete(value == null ? loader.absent() : value);
    }
  }
}
