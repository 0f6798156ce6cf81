package org.kurultai.graphql.http;

import org.jspecify.annotations.Nullable;

/**
 * A request as it was read.
 *
 * @param inquiry what the client asks for
 * @param type the media type that it wants the answer in
 * @param newId the id that it wants the document to be known by from now on; null for none
 */
record Reading(Inquiry inquiry, MediaType type, @Nullable String newId) {}
