package org.kurultai.graphql.http;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Operation;

/**
 * What a client asks for.
 *
 * @param operation what it wants executed
 * @param type the media type that it wants the answer in
 * @param languages what it reads, the dearest first
 * @param newId the id that it wants the document to be known by from now on; null for none
 */
record Reading(
    Operation operation, MediaType type, List<LanguageRange> languages, @Nullable String newId) {}
