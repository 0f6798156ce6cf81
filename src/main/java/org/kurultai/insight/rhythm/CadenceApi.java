package org.kurultai.insight.rhythm;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.forum.Forum;
import org.kurultai.graphql.execution.Request;

/** In which rhythm forums meet. */
@GraphQLApi
@RegisterForReflection
public class CadenceApi {

  private final CadenceStore store;
  private final Clock clock;

  CadenceApi(CadenceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The rhythm of a forum. */
  @Description("In which rhythm it meets, over its dated meetings.")
  public CompletionStage<Cadence> cadence(@Source Forum forum) {
    return store.ofForum().load(forum.slug());
  }

  /** Whether a meeting should have been. */
  @Description(
      "Whether `expectedNext` lies before the day: the next meeting is late. False where nothing is"
          + " expected. It judges by all meetings that the record holds, later ones too: of a past"
          + " day it does not say what was known then. Where the median gap is 0, which is no rhythm,"
          + " it only says that the last day is over.")
  public boolean overdue(
      @Source Cadence cadence,
      @Nullable @Description("The day to judge by, such as `2026-06-30`; today (UTC) if none is given.")
          LocalDate on) {
    return cadence.isOverdue(on == null ? Request.current().today(clock) : on);
  }
}
