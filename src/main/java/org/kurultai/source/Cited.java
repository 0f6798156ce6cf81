package org.kurultai.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** A statement of fact that says how sure it is and where it comes from. */
@Description("A statement of fact that says how sure it is and where it comes from.")
public interface Cited {

  /** How sure it is. */
  @Name("confidence")
  @Description("How sure the statement is.")
  Confidence confidence();

  /** The slugs of the sources it cites, at least one. */
  List<String> sources();
}
