/**
 * Ways over the network of the corridors: which lead from one place to another, what they take, and
 * which states they cross. The network is read whole, once for each epoch of the record, and shared
 * by all who ask; the searches run beside the event loop. Stands on {@code corridor} and {@code
 * state}, which know nothing of it.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.routing;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
