/**
 * Documents: what was signed or adopted, mostly at a meeting. Knows meetings and all that stands
 * behind them; no other feature of the record knows documents.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.document;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
