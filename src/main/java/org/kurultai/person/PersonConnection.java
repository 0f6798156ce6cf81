package org.kurultai.person;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of persons. */
@Description("A page of a list of persons.")
public final class PersonConnection extends Connection<Person, PersonEdge> {

  PersonConnection(Page<Person> page) {
    super(page, PersonEdge::new);
  }
}
