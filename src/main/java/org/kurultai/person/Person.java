package org.kurultai.person;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.search.SearchHit;
import org.kurultai.store.Columns;

/** A person who held an office or took part in a meeting. */
@Description("A person who held an office or took part in a meeting.")
public record Person(
    @Description("The key of the person: the full name in kebab-case, such as `hakan-fidan`.")
        String slug,
    @Description("The name as English uses it.") String name,
    @Nullable @Description("The name in the national script or spelling, where it differs and is known.")
        String nativeName,
    @Ignore @Nullable String stateCode)
    implements Node, SearchHit {

  static final String COLUMNS = "p.slug, p.name, p.native_name, p.state";

  static Person read(Columns row) {
    return new Person(row.text(), row.text(), row.textOrNull(), row.textOrNull());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("Person", slug);
  }
}
