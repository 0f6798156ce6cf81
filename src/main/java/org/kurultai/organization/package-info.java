/**
 * International organizations and which states belong to them. Knows states and sources; the bodies
 * of an organization stand with the forums.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.organization;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
