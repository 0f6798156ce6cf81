/**
 * States and their names. Knows sources alone; what links a state to others stands with the others.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.state;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
