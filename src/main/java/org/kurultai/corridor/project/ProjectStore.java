package org.kurultai.corridor.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.StatePair;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;

/** The projects in Postgres. */
@ApplicationScoped
public class ProjectStore implements NodeSource {

  private static final Scope ALL = new Scope("project p", "p", "p.slug", null);
  private static final Scope OF_STATE = linkedBy("project_state", "state");
  private static final Scope ON_CORRIDOR = linkedBy("project_corridor", "corridor");
  private static final Scope AT_NODE = linkedBy("project_node", "node");

  private final Loader<String, Project> bySlug;
  private final Loader<String, List<Project>> ofPair;
  private final Listing<Project> listing;

  ProjectStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Project.COLUMNS + " from project p where p.slug = any($1)",
            Project::read,
            Project::slug);
    ofPair =
        Reads.many(
            statements,
            "select asked.pair, "
                + Project.COLUMNS
                + " from "
                + StatePair.joined("project_state", "project")
                + " join project p on p.slug = x.project"
                + " order by asked.pair, p.name, p.slug",
            Project::read);
    listing =
        new Listing<>(
            statements,
            new SelectList(Project.COLUMNS, "p.slug")
                .serving("cost", "p.cost_value", "p.cost_currency")
                .serving("capacity", "p.capacity_value", "p.capacity_unit"),
            Project::read);
  }

  /** Projects by slug. */
  public Loader<String, Project> bySlug() {
    return bySlug;
  }

  /** The projects that concern both states of a pair, by its key; by name. */
  public Loader<String, List<Project>> ofPair() {
    return ofPair;
  }

  CompletableFuture<Page<Project>> page(ProjectFilter filter, Window window) {
    return listing.page(ALL, filter.where(), window);
  }

  CompletableFuture<Page<Project>> ofState(String code, ProjectFilter filter, Window window) {
    return listing.page(OF_STATE, code, filter.where(), window);
  }

  CompletableFuture<Page<Project>> onCorridor(String slug, ProjectFilter filter, Window window) {
    return listing.page(ON_CORRIDOR, slug, filter.where(), window);
  }

  CompletableFuture<Page<Project>> atNode(String slug, ProjectFilter filter, Window window) {
    return listing.page(AT_NODE, slug, filter.where(), window);
  }

  @Override
  public String type() {
    return "Project";
  }

  @Override
  public CompletableFuture<Project> node(String key) {
    return bySlug.load(key);
  }

  private static Scope linkedBy(String table, String parent) {
    return new Scope(
        table + " l join project p on p.slug = l.project", "p", "p.slug", "l." + parent);
  }
}
