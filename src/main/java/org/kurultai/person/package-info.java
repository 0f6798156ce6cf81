/**
 * People and the offices they held. Knows organizations, states and sources; which meetings a
 * person took part in stands with the meetings.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.person;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
