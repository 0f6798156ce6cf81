/**
 * Where facts come from: the pages and data sets that the record cites, how sure a fact is, and the
 * citation that every cited type shows. Knows no other feature; all of them know it.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.source;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
