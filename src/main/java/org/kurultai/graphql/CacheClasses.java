package org.kurultai.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Caffeine generates a class for each set of properties that a cache and its entries may have, and
 * looks the one it needs up by a name of their initials. A native image has those that are named
 * here; a test names what is missing.
 */
@RegisterForReflection(
    classNames = {
      // Caches: strong or weak keys, strong values, statistics, a maximum size or weight, expiry.
      "com.github.benmanes.caffeine.cache.SSMS",
      "com.github.benmanes.caffeine.cache.SSMW",
      "com.github.benmanes.caffeine.cache.SSMWA",
      "com.github.benmanes.caffeine.cache.SSSMW",
      "com.github.benmanes.caffeine.cache.WS",
      // Their entries: strong or weak keys, strong values, an expiry, a size or weight.
      "com.github.benmanes.caffeine.cache.FS",
      "com.github.benmanes.caffeine.cache.PSMS",
      "com.github.benmanes.caffeine.cache.PSMW",
      "com.github.benmanes.caffeine.cache.PSWMW"
    })
final class CacheClasses {

  private CacheClasses() {}
}
