package org.kurultai.corridor.project;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A project in a list. */
@Description("A project in a list, with its cursor.")
public final class ProjectEdge extends Edge<Project> {

  ProjectEdge(Page<Project> page, Page.Item<Project> item) {
    super(page, item);
  }
}
