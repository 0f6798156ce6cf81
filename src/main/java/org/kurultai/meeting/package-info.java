/**
 * Meetings, who took part in them and what they were about; with them the lists of meetings that
 * states, organizations, forums, persons and topics show. Knows what stands behind a meeting
 * (states, organizations, forums, persons), not what came of it: documents know meetings.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
