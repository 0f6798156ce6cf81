/**
 * Search over the names and texts of the record in all its languages: what is asked for, how it
 * matches, and how a match is shown. Postgres folds and keeps the words (migrations V14 and V15).
 * Features say of their records that they are found here; search knows none of them.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.search;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
