package org.kurultai.dataset;

/**
 * What is wrong with a value, before it is known where it stands.
 *
 * @param fault reads on from the value: "is no date"
 * @param remedy what would be right
 */
record Fault(String fault, String remedy) {

  Problem at(String file, int line, String column, String value) {
    return new Problem(file, line, column, value, fault, remedy);
  }
}
