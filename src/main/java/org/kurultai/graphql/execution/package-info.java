/**
 * How a query runs: the fetchers that take the place of SmallRye's, the loads that one level of a
 * query shares, and the GraphQL engine around them. Knows no feature.
 */
@NullMarked
package org.kurultai.graphql.execution;

import org.jspecify.annotations.NullMarked;
