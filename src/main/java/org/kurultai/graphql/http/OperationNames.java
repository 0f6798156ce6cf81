package org.kurultai.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;

/**
 * Under which names operators see operations. A name is text of the client's, and each new one
 * costs memory here and wherever figures are kept: so not all are told.
 *
 * <p>Names that the operator stands for, by a trusted document or by configuration, always are.
 * There are {@link #GUESTS} places for others, each taken by a name that was executed {@link
 * #PROVEN} times; so names that are made up for one request take none, and however many clients
 * make up, they take none from the operator's.
 */
@Singleton
final class OperationNames {

  static final String OTHER = "(other)";
  static final int GUESTS = 50;
  static final int PROVEN = 10;

  private static final String ANONYMOUS = "(anonymous)";
  private static final int CANDIDATES = 1_000;
  private static final int LONGEST = 100;

  private final Engine engine;
  private final PersistedDocuments documents;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final AtomicInteger guests = new AtomicInteger();

  /** How often other names were executed; of very many, those that come most are kept. */
  private final Cache<String, Integer> candidates =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(CANDIDATES).build();

  OperationNames(Engine engine, PersistedDocuments documents, MetricsConfig config) {
    this.engine = engine;
    this.documents = documents;
    told.addAll(config.operations().orElse(List.of()));
  }

  /** What metrics say of an operation's name. */
  String of(Operation operation) {
    String name = engine.name(operation);
    return name == null ? ANONYMOUS : toldOrOther(name);
  }

  /** Counts an execution, whereby the operation's name may come to be told from now on. */
  void executed(Operation operation) {
    String name = engine.name(operation);
    if (name != null && !told.contains(name) && name.length() <= LONGEST) {
      prove(name, operation.document());
    }
  }

  /** The name of an operation, if it is told. */
  @Nullable String told(Operation operation) {
    String name = engine.name(operation);
    return name != null && told.contains(name) ? name : null;
  }

  private String toldOrOther(String name) {
    return told.contains(name) ? name : OTHER;
  }

  private void prove(String name, String document) {
    if (documents.isTrusted(document)) {
      told.add(name);
    } else if (guests.get() < GUESTS
        && candidates.asMap().merge(name, 1, Integer::sum) >= PROVEN
        && told.add(name)) {
      guests.incrementAndGet();
      candidates.invalidate(name);
    }
  }
}
