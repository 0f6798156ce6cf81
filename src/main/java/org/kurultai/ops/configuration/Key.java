package org.kurultai.ops.configuration;

import java.util.Locale;

/**
 * A key that operators may set.
 *
 * @param name as a property, such as {@code kurultai.limits.page-size}
 * @param form what its value looks like
 */
record Key(String name, Form form) {

  /** As a variable of the environment, such as {@code KURULTAI_LIMITS_PAGE_SIZE}. */
  String variable() {
    return variable(name);
  }

  static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
