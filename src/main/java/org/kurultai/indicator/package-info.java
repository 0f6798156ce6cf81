/**
 * Figures on the relations of two states: their trade in a year, the targets they set themselves.
 * Knows states and sources alone.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.indicator;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
