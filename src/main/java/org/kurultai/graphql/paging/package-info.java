/**
 * Relay cursor connections: windows, orders, positions and pages. Knows no table;
 * org.kurultai.store turns a window into SQL.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.graphql.paging;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
