package org.kurultai.dataset;

/**
 * What the load of one file did.
 *
 * @param rows rows that the file holds
 */
public record FileCount(String file, int rows, int added, int changed, int removed) {

  @Override
  public String toString() {
    return "%s: %,d rows, %,d added, %,d changed, %,d removed"
        .formatted(file, rows, added, changed, removed);
  }
}
