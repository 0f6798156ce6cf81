package org.kurultai.corridor.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** The milestones in Postgres. */
@ApplicationScoped
public class MilestoneStore implements NodeSource {

  private final Loader<String, List<Milestone>> ofProject;

  MilestoneStore(Statements statements) {
    ofProject =
        Reads.many(
            statements,
            """
            select m.project, %s
            from milestone m
            where m.project = any($1)
            order by m.project, m.first_day, m.title"""
                .formatted(Milestone.COLUMNS),
            Milestone::read);
  }

  /** The milestones of a project, by its slug, the earliest first. */
  Loader<String, List<Milestone>> ofProject() {
    return ofProject;
  }

  @Override
  public String type() {
    return "Milestone";
  }

  /** A project has few milestones: they are read together and the one is picked. */
  @Override
  public CompletableFuture<Milestone> node(String key) {
    int slash = key.indexOf('/');
    return ofProject
        .load(slash < 0 ? key : key.substring(0, slash))
        .thenApply(
            milestones ->
                milestones.stream()
                    .filter(milestone -> milestone.nodeId().key().equals(key))
                    .findFirst()
                    .orElse(null));
  }
}
