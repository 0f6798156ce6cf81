/**
 * What corridors run on: the nodes (ports, crossings, stations, plants) and the segments that join
 * them, each recorded once however many corridors use it. Knows states and sources alone; which
 * corridors and projects stand on it is said where those live.
 */
@NullMarked
@DefaultNonNull
package org.kurultai.corridor.network;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
