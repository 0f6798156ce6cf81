/**
 * Transport, energy and data corridors: what they are, the course they take over the network, and
 * what flows on them. Stands on {@code corridor.network}; what is built on corridors stands in
 * {@code corridor.project}.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.corridor;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
