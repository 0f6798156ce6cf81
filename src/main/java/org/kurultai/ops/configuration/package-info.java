/**
 * The keys that operators set: which there are, what each takes, and what follows from them. A
 * wrong one stops the start with one message.
 *
 * <p>What a key is good for stands in the {@code @ConfigMapping} of the room that uses it.
 */
@NullMarked
package org.kurultai.ops.configuration;

import org.jspecify.annotations.NullMarked;
