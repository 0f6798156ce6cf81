package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.store.Columns;

/** What meetings and documents are about. */
@Description("A subject that meetings and documents are about.")
public record Topic(
    @Description("The key of the topic: kebab-case, stable, such as `transport`.") String slug,
    @Description("The English name.") String name)
    implements Node {

  static Topic read(Columns row) {
    return new Topic(row.text(), row.text());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Topic", slug);
  }
}
