package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the writes that this pod hears of, and finds out where the last of them stands. */
final class LastWrite {

  private final AtomicLong writes = new AtomicLong();
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable Position position;

  /** There is another. */
  void happened() {
    writes.incrementAndGet();
  }

  /** Where it stands; null until that is known. */
  @Nullable Position position() {
    Position known = position;
    return known != null && known.epoch() == writes.get() ? known : null;
  }

  /**
   * Asks where it stands, unless that is known. Writes that come one upon another are asked about
   * together.
   *
   * @param primary runs a statement on the primary, or gives it up if it takes long
   */
  Future<?> locate(Function<String, Future<RowSet<Row>>> primary) {
    if (position() != null || !asking.compareAndSet(false, true)) {
      return Future.succeededFuture();
    }
    long asked = writes.get();
    return primary
        .apply(Position.ASK)
        .onComplete(answer -> asking.set(false))
        .compose(
            rows -> {
              position = Position.read(asked, rows.iterator().next());
              return locate(primary);
            });
  }
}
