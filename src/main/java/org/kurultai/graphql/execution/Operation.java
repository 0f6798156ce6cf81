package org.kurultai.graphql.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be executed.
 *
 * @param document the GraphQL document
 * @param name which of its operations; null where it holds one
 * @param variables the variables' values, as read from JSON
 * @param tellsCost whether the response tells the cost, which otherwise only a refusal does
 */
public record Operation(
    String document, @Nullable String name, Map<String, Object> variables, boolean tellsCost) {}
