/** Figures that follow from the record: ties, rhythm, agenda and timeline. What they share. */
@NullMarked
package org.kurultai.insight;

import org.jspecify.annotations.NullMarked;
