package org.kurultai.corridor.project;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.corridor.Corridor;
import org.kurultai.corridor.CorridorStore;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.CorridorNodeStore;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of projects by themselves. */
@GraphQLApi
public class ProjectApi {

  private final ProjectStore store;
  private final MilestoneStore milestones;
  private final CorridorStore corridors;
  private final CorridorNodeStore nodes;
  private final StateStore states;
  private final ReferenceCheck check;

  ProjectApi(
      ProjectStore store,
      MilestoneStore milestones,
      CorridorStore corridors,
      CorridorNodeStore nodes,
      StateStore states,
      ReferenceCheck check) {
    this.store = store;
    this.milestones = milestones;
    this.corridors = corridors;
    this.nodes = nodes;
    this.states = states;
    this.check = check;
  }

  /** One project. */
  @Query
  @Nullable @Description("The project with this slug; null where there is none.")
  public CompletionStage<Project> project(
      @Description("The slug, such as `cku-construction`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of projects. */
  @Query
  @Description("The projects on all corridors, by name if no order is asked for.")
  public CompletionStage<ProjectConnection> projects(
      @Nullable @Description("Which projects; all if nothing is said.") ProjectFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") ProjectOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    ProjectFilter asked = filter == null ? ProjectFilter.NONE : filter;
    ProjectOrder order = orderBy == null ? ProjectOrder.DEFAULT : orderBy;
    Window window = Window.of(order.ordering(), first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked, window))
        .thenApply(ProjectConnection::new);
  }

  /** The corridors of a project. */
  @Description("The corridors that the project serves.")
  public CompletionStage<List<@NonNull Corridor>> corridors(@Source Project project) {
    return corridors.bySlug().loadAll(project.corridorSlugs());
  }

  /** The states of a project. */
  @Description("The states that the project concerns, those it concerns most first.")
  public CompletionStage<List<@NonNull State>> states(@Source Project project) {
    return states.byCode().loadAll(project.stateCodes());
  }

  /** The nodes of a project. */
  @Description("The corridor nodes that the project touches; for a power plant the nearest one.")
  public CompletionStage<List<@NonNull CorridorNode>> nodes(@Source Project project) {
    return nodes.bySlug().loadAll(project.nodeSlugs());
  }

  /** The steps of a project. */
  @Description("The dated steps of the project, the earliest first.")
  public CompletionStage<List<@NonNull Milestone>> milestones(@Source Project project) {
    return milestones.ofProject().load(project.slug());
  }

  /** The project of a step. */
  @Description("The project that took the step.")
  public CompletionStage<Project> project(@Source Milestone milestone) {
    return store.bySlug().load(milestone.projectSlug());
  }
}
