/** Documents that clients name instead of sending: trusted ones and those that they registered. */
@NullMarked
package org.kurultai.graphql.document;

import org.jspecify.annotations.NullMarked;
