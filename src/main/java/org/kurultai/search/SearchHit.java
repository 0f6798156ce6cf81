package org.kurultai.search;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What search can find. */
@Union("SearchHit")
@Description("What search can find; `SearchType` names each of these types.")
public interface SearchHit {}
