package org.kurultai.graphql;

import java.util.concurrent.CompletableFuture;

/** Finds the objects of one type by their key. Each feature offers one for each of its types. */
public interface NodeSource {

  /** The name of the GraphQL type. */
  String type();

  /** The object, or null where there is none. */
  CompletableFuture<? extends Node> node(String key);
}
