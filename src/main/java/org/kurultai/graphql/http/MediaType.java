package org.kurultai.graphql.http;

import graphql.ExecutionResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two media types of a response. They differ in the status of a request that GraphQL refuses
 * (GraphQL over HTTP, "Status codes"): application/json hides it behind 200, since old clients
 * expect that.
 */
enum MediaType {
  JSON("application/json") {
    @Override
    int status(ExecutionResult result) {
      return 200;
    }
  },
  GRAPHQL("application/graphql-response+json") {
    @Override
    int status(ExecutionResult result) {
      return result.isDataPresent() ? 200 : 400;
    }
  };

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  /** The status of a response that holds this result. */
  abstract int status(ExecutionResult result);

  /** The Content-Type header. */
  String header() {
    return name + "; charset=utf-8";
  }

  /**
   * The type that the client gives the greatest weight; JSON where it does not care.
   *
   * @throws HttpProblem 406 where it takes neither
   */
  static MediaType accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return JSON;
    }
    MediaType best = null;
    double greatest = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*", -1);
      MediaType type = matching(parts[0]);
      double weight = weight(parts);
      if (type != null && weight > greatest) {
        best = type;
        greatest = weight;
      }
    }
    if (best == null) {
      throw new HttpProblem(
          406, "Accept excludes what is served: " + GRAPHQL.name + " and " + JSON.name + ".");
    }
    return best;
  }

  private static @Nullable MediaType matching(String range) {
    return switch (range) {
      case "application/json", "application/*", "*/*" -> JSON;
      case "application/graphql-response+json" -> GRAPHQL;
      default -> null;
    };
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("q=")) {
        try {
          return Double.parseDouble(parts[i].substring(2));
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
