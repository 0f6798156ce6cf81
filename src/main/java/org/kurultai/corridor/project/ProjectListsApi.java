package org.kurultai.corridor.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.corridor.Corridor;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.store.ReferenceCheck;

/** The projects of states, corridors and nodes. */
@GraphQLApi
@RegisterForReflection
public class ProjectListsApi {

  private final ProjectStore store;
  private final ReferenceCheck check;

  ProjectListsApi(ProjectStore store, ReferenceCheck check) {
    this.store = store;
    this.check = check;
  }

  /** A page of a state's projects. */
  @Description("The projects that concern the state, by name if no order is asked for.")
  public CompletionStage<ProjectConnection> projects(
      @Source State state,
      @Nullable @Description("Which projects; all if nothing is said.") ProjectFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") ProjectOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    ProjectFilter asked = filter == null ? ProjectFilter.NONE : filter;
    Window window = window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.ofState(state.code(), asked, window))
        .thenApply(ProjectConnection::new);
  }

  /** A page of a corridor's projects. */
  @Description("The projects that serve the corridor, by name if no order is asked for.")
  public CompletionStage<ProjectConnection> projects(
      @Source Corridor corridor,
      @Nullable @Description("Which projects; all if nothing is said.") ProjectFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") ProjectOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    ProjectFilter asked = filter == null ? ProjectFilter.NONE : filter;
    Window window = window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.onCorridor(corridor.slug(), asked, window))
        .thenApply(ProjectConnection::new);
  }

  /** A page of a node's projects. */
  @Description("The projects that touch the node, by name.")
  public CompletionStage<ProjectConnection> projects(
      @Source CorridorNode node,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    return store
        .atNode(node.slug(), ProjectFilter.NONE, window(null, first, after, last, before))
        .thenApply(ProjectConnection::new);
  }

  private static Window window(
      @Nullable ProjectOrder orderBy,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    ProjectOrder order = orderBy == null ? ProjectOrder.DEFAULT : orderBy;
    return Window.of(order.ordering(), first, after, last, before);
  }
}
