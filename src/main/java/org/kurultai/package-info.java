/** The program itself. Each room below keeps one part of the record or of the engine. */
@NullMarked
package org.kurultai;

import org.jspecify.annotations.NullMarked;
