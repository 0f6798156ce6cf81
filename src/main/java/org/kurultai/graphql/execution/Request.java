package org.kurultai.graphql.execution;

import graphql.GraphQLContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Set;

/** What belongs to one execution of one operation. Confined to the Vert.x context it began on. */
public final class Request {

  private final String id;
  private final List<LanguageRange> languages;
  private final Batches batches;
  private final Set<Throwable> reported = Collections.newSetFromMap(new IdentityHashMap<>());

  private Request(String id, List<LanguageRange> languages, Context context) {
    this.id = id;
    this.languages = languages;
    this.batches = new Batches(context);
  }

  /**
   * A request on the current Vert.x context.
   *
   * @param id the id that the client gets and the log names
   * @param languages what the client reads, the dearest first (RFC 4647); empty if it did not say
   */
  public static Request begin(String id, List<LanguageRange> languages) {
    return new Request(id, languages, context());
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
  static void enter(GraphQLContext execution) {
    Request request = execution.get(Request.class);
    if (request == null) {
      request = begin("", List.of());
      execution.put(Request.class, request);
    }
    context().putLocal(Request.class, request);
  }

  /** The id that the client gets and the log names. */
  public String id() {
    return id;
  }

  /** What the client reads, the dearest first; empty if it did not say. */
  public List<LanguageRange> languages() {
    return languages;
  }

  public void cancel() {}

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
