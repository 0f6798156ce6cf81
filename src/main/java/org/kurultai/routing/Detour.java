package org.kurultai.routing;

/**
 * The best way over a move.
 *
 * @param stage on which the move is made
 * @param from the vertex before the move
 * @param to the vertex behind it
 */
record Detour(int stage, int move, int from, int to) {}
