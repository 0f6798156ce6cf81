/**
 * What happens when things fail, shown on real processes: the packaged application and Postgres
 * servers that are stopped, cut off and killed. Each test tells the figures that the README's table
 * "When things fail" gives; none asserts a time beyond a generous bound.
 */
@NullMarked
package org.kurultai.failure;

import org.jspecify.annotations.NullMarked;
