package org.kurultai.organization;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** An organization in a list. */
@Description("An organization in a list, with its cursor.")
public final class OrganizationEdge extends Edge<Organization> {

  OrganizationEdge(Page<Organization> page, Page.Item<Organization> item) {
    super(page, item);
  }
}
