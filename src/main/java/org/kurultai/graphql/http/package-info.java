/**
 * GraphQL over HTTP: what comes in by GET and POST and what goes out, as the GraphQL-over-HTTP
 * specification has it, and what comes over the WebSockets that begin here.
 */
@NullMarked
package org.kurultai.graphql.http;

import org.jspecify.annotations.NullMarked;
