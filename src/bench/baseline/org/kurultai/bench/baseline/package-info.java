/**
 * What the service is compared with, in its own process: the same bytes sent as they are, and the
 * same data read and printed by hand. Only the benchmark's build contains it.
 */
@NullMarked
package org.kurultai.bench.baseline;

import org.jspecify.annotations.NullMarked;
