/**
 * The timeline: meetings, documents and milestones merged in order of their dates. Reads their
 * indexes and has no rows of its own.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.insight.timeline;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
