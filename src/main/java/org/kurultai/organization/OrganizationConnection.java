package org.kurultai.organization;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of organizations. */
@Description("A page of a list of organizations.")
public final class OrganizationConnection extends Connection<Organization, OrganizationEdge> {

  OrganizationConnection(Page<Organization> page) {
    super(page, OrganizationEdge::new);
  }
}
