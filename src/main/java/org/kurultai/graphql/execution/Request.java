package org.kurultai.graphql.execution;

import graphql.GraphQLContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What belongs to one execution of one operation. Confined to the Vert.x context it began on. */
public final class Request {

  private final String id;
  private final List<LanguageRange> languages;
  private final Context context;
  private final Batches batches;
  private final Set<Runnable> underWay = new LinkedHashSet<>();
  private @Nullable AskedFields askedFields;
  private @Nullable LocalDate today;
  private volatile boolean cancelled;
  private boolean newest;
  private final Map<Class<?>, Object> kept = new HashMap<>(2);
  private final Set<Throwable> reported = Collections.newSetFromMap(new IdentityHashMap<>());

  private Request(String id, List<LanguageRange> languages, Context context) {
    this.id = id;
    this.languages = languages;
    this.context = context;
    this.batches = new Batches(this, context);
  }

  /**
   * A request on the current Vert.x context.
   *
   * @param id the id that the client gets and the log names
   * @param languages what the client reads, the dearest first (RFC 4647); empty if it did not say
   */
  public static Request begin(String id, List<LanguageRange> languages) {
    Request request = new Request(id, languages, context());
    request.enter();
    return request;
  }

  /** The request whose resolver runs now. */
  public static Request current() {
    Request request = context().getLocal(Request.class);
    if (request == null) {
      throw new IllegalStateException("loads are asked for by resolvers, within a request");
    }
    return request;
  }

  /**
   * Makes the request of an execution the current one. Executions that share a Vert.x context (the
   * operations of one WebSocket) so keep their loads apart.
   */
  static Request enter(GraphQLContext execution) {
    Request request = execution.get(Request.class);
    if (request == null) {
      request = begin("", List.of());
      execution.put(Request.class, request);
    } else {
      request.enter();
    }
    return request;
  }

  void enter() {
    Context here = context();
    if (here.getLocal(Request.class) != this) {
      here.putLocal(Request.class, this);
    }
  }

  /** Tells the fields that its document asks for; null where nobody knows them. */
  void asks(@Nullable AskedFields fields) {
    askedFields = fields;
  }

  /** The fields that its document asks for; null where nobody knows them. */
  public @Nullable AskedFields askedFields() {
    return askedFields;
  }

  /** The id that the client gets and the log names. */
  public String id() {
    return id;
  }

  /** What the client reads, the dearest first; empty if it did not say. */
  public List<LanguageRange> languages() {
    return languages;
  }

  /** Tells the day that it was asked on, which all of its answer holds for. */
  public void askedOn(LocalDate day) {
    today = day;
  }

  /**
   * Which day is today, to all of it alike, though midnight may pass before it ends.
   *
   * @param clock asked where nobody told the day
   */
  public LocalDate today(Clock clock) {
    if (today == null) {
      today = LocalDate.now(clock);
    }
    return today;
  }

  /**
   * Gives the request up, since nobody waits for its answer any more: no resolver is called and no
   * load begins, and what is under way is stopped. It may be called on any thread.
   */
  public void cancel() {
    context.runOnContext(turn -> stop());
  }

  /** Gives it up at once, on its own context. */
  void stop() {
    cancelled = true;
    List<Runnable> stops = List.copyOf(underWay);
    underWay.clear();
    stops.forEach(Runnable::run);
  }

  /** Whether it has been given up. It may be asked on any thread. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Begins work that can be stopped.
   *
   * @param stop stops it; not run once the work has ended
   */
  public void began(Runnable stop) {
    underWay.add(stop);
  }

  /** Ends work that was begun with the same object. */
  public void ended(Runnable stop) {
    underWay.remove(stop);
  }

  /** Has it read what is newest: what may lag behind will not do. */
  public void requireNewest() {
    newest = true;
  }

  /** Whether it must read what is newest. */
  public boolean needsNewest() {
    return newest;
  }

  /** What another room keeps for this request: one object of a type, made when first asked for. */
  public <T> T kept(Class<T> type, Supplier<T> first) {
    return type.cast(kept.computeIfAbsent(type, any -> first.get()));
  }

  Batches batches() {
    return batches;
  }

  /** Whether this failure has not been logged yet: one statement may fail many fields. */
  boolean isFirstReportOf(Throwable failure) {
    return reported.add(failure);
  }

  private static Context context() {
    Context context = Vertx.currentContext();
    if (context == null) {
      throw new IllegalStateException("a request runs on a Vert.x context");
    }
    return context;
  }
}
