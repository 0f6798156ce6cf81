/**
 * What those who run the service see of it: whether it is ready, its figures, and how it stops.
 *
 * <p>Nothing here answers a query, and no other room calls in here.
 */
@NullMarked
package org.kurultai.ops;

import org.jspecify.annotations.NullMarked;
