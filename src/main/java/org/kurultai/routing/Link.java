package org.kurultai.routing;

import java.math.BigDecimal;
import java.util.List;
import org.kurultai.corridor.network.Segment;

/**
 * A segment as ways use it.
 *
 * @param index its place in the network, from 0
 * @param hours of passage
 * @param corridors the slugs of those that it is part of, by name
 */
record Link(int index, Segment segment, BigDecimal hours, List<String> corridors) {}
