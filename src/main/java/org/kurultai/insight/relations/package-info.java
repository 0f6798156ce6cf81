/**
 * Who meets whom: what ties two states, and the network that all such ties make. Derived from
 * meetings and documents by the database's own sums (the table {@code tie}), never stored by hand;
 * what a meeting counts says the migration that makes that table, and nothing else.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.insight.relations;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
