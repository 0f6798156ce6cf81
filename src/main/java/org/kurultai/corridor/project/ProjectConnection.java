package org.kurultai.corridor.project;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of projects. */
@Description("A page of a list of projects.")
public final class ProjectConnection extends Connection<Project, ProjectEdge> {

  ProjectConnection(Page<Project> page) {
    super(page, ProjectEdge::new);
  }
}
