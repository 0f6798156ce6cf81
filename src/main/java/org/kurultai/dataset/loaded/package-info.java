/**
 * What is loaded, as the API shows it: the version of the record and its counts. How a release gets
 * there is the business of the package above.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.dataset.loaded;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
