/** The values of the contract's scalars and how they are read and written. */
@NullMarked
package org.kurultai.graphql.scalar;

import org.jspecify.annotations.NullMarked;
