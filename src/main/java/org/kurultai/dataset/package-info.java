/**
 * A release of the dataset (CSV files and their datapackage.json) on its way into Postgres: reading
 * it, checking it whole before the database is touched, and replacing what is loaded in one
 * transaction. Everything here blocks and runs outside any request; nothing here answers GraphQL.
 *
 * <p>What may stand in a column is said in three places, each once: the release's own descriptor
 * ({@link org.kurultai.dataset.Descriptor}), the database's catalogue ({@link
 * org.kurultai.dataset.Catalogue}), and, for what neither can say, {@link
 * org.kurultai.dataset.KeptFile}.
 */
@NullMarked
package org.kurultai.dataset;

import org.jspecify.annotations.NullMarked;
