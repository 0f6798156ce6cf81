package org.kurultai.dataset.loaded;

import org.eclipse.microprofile.graphql.Description;

/** How much of one type the record holds. */
@Description("How much of one type the record holds.")
public record DatasetCount(
    @Description("The name of the type in this schema, such as `Meeting`.") String type,
    @Description("How many of it there are.") int count) {}
