package org.kurultai.state;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** A city or another place that has a name. */
@Description("A city or another place that has a name.")
public record Place(
    @Description("Its English name of today.") String name,
    @Nullable @Description("Where it lies, as far as the record says.") Location location) {}
