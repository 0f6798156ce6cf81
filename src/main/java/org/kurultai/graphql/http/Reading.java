package org.kurultai.graphql.http;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.kurultai.graphql.execution.Operation;

/**
 * What a client asks for.
 *
 * @param operation what it wants executed
 * @param type the media type that it wants the answer in
 * @param languages what it reads, the dearest first
 */
record Reading(Operation operation, MediaType type, List<LanguageRange> languages) {}
