/**
 * The page at the root of the service: what it is, what is loaded, and example questions that open
 * in GraphiQL. It asks the API as any client does and knows no feature.
 */
@NullMarked
package org.kurultai.landing;

import org.jspecify.annotations.NullMarked;
