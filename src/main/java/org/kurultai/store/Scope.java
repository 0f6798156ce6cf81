package org.kurultai.store;

import org.jspecify.annotations.Nullable;

/**
 * The rows among which a list is taken: all of a table, or those that belong to a parent.
 *
 * @param from the tables and how they are joined
 * @param sorted the alias of the table whose index serves the order: it holds the sort columns
 * @param tie the column that breaks ties, with its alias
 * @param parent the column that names the parent, with its alias; null for a list without one
 */
public record Scope(String from, String sorted, String tie, @Nullable String parent) {}
