/**
 * Forums: the standing settings in which meetings are held. A forum is either a council of states
 * or a body of an organization; both share one table and one space of slugs. Knows organizations,
 * states and sources; the meetings of a forum stand with the meetings.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.forum;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
