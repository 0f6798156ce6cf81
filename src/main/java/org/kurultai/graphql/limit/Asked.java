package org.kurultai.graphql.limit;

import java.util.Map;

/**
 * An execution whose cost is asked for.
 *
 * @param variables the values of its variables, defaults included
 * @param pageSize the most items that a page may hold
 */
record Asked(Map<String, Object> variables, int pageSize) {}
