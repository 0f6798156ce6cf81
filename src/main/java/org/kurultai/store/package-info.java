/**
 * Postgres as such: statements, the conditions and pages of lists, and how rows are read. Knows no
 * feature.
 */
@NullMarked
package org.kurultai.store;

import org.jspecify.annotations.NullMarked;
