/**
 * What is built or agreed on along corridors: projects, what they cost, and the dated steps that
 * they have taken. Stands on corridors and their network, which know nothing of it.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.corridor.project;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
