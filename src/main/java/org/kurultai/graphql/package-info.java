/**
 * What every part of the API shares: nodes and their ids, and the error of a client that asked
 * wrongly. Knows no feature and no table.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
