package org.kurultai.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** A thing that can be fetched again by one opaque id, as the Relay specification asks. */
@Description("An object with a global, opaque id.")
public interface Node {

  /** The id's parts: the GraphQL type and the natural key within it. */
  NodeId nodeId();

  /** The id as clients see it. */
  @Id
  @Description("The global id of the object: opaque, stable, and good for `node` and `nodes`.")
  default String getId() {
    return nodeId().encoded();
  }
}
