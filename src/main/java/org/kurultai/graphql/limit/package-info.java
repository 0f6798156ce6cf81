/** What a request may ask of the service, and how much it asks. Knows no feature. */
@NullMarked
package org.kurultai.graphql.limit;

import org.jspecify.annotations.NullMarked;
