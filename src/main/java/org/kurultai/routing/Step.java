package org.kurultai.routing;

/**
 * A move on one stage of a way: an edge of the graph that is searched.
 *
 * @param stage how many of the stops after the start had been reached when it began
 */
record Step(int stage, Move move) {}
