/**
 * The article that started the collection, claim by claim: each claim that {@code SEED.md} marks as
 * a fact, an event, a person, a topic or a mechanism is asked for as a client would and found with
 * its citations. What is expected stands in the tests as read from {@code SEED.md} and the files,
 * so that a row lost or changed on its way to a client shows here.
 */
@NullMarked
package org.kurultai.seed;

import org.jspecify.annotations.NullMarked;
