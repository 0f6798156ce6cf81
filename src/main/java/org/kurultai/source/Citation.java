package org.kurultai.source;

import org.eclipse.microprofile.graphql.Description;

/**
 * A source that a fact rests on.
 *
 * @param source the source
 */
@Description("A source that a fact rests on.")
public record Citation(@Description("The page or data set that is cited.") Source source) {}
