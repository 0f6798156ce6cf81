package org.kurultai.person;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A person in a list. */
@Description("A person in a list, with the cursor.")
public final class PersonEdge extends Edge<Person> {

  PersonEdge(Page<Person> page, Page.Item<Person> item) {
    super(page, item);
  }
}
