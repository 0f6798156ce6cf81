/**
 * How often states meet and what about: the cadence of a forum, counts of meetings by any key, the
 * agenda. All of it is derived from meetings when it is asked for, nothing is stored.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.insight.rhythm;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
