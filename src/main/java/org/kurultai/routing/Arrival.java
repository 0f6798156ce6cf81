package org.kurultai.routing;

import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.Mode;

/**
 * A place, and how goods have come there: on it depends what it takes to go on.
 *
 * @param index its place in the network, from 0
 * @param mode null where the goods start
 * @param gauge that of the rails; null where they are unknown, or not come by
 */
record Arrival(int index, CorridorNode place, @Nullable Mode mode, @Nullable Integer gauge) {

  boolean isStart() {
    return mode == null;
  }
}
