package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The answers that a client still has, as it tells by {@code If-None-Match} (RFC 9110, section
 * 13.1.2). Vert.x's own look at it heeds other headers too, and but one line of this one.
 */
final class EntityTags {

  private static final Pattern OPAQUE = Pattern.compile("\"[^\"]*\"");

  private EntityTags() {}

  /** Whether the answer of this tag is among them. Whether a tag is weak makes no difference. */
  static boolean contain(HttpServerRequest request, CharSequence entityTag) {
    String first = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (first == null) {
      return false;
    }
    // Nearly all send the one that they got.
    if (first.contentEquals(entityTag)) {
      return true;
    }
    String all = Objects.requireNonNull(Weighted.header(request, HttpHeaders.IF_NONE_MATCH));
    return all.strip().equals("*")
        || OPAQUE
            .matcher(all)
            .results()
            .map(MatchResult::group)
            .anyMatch(opaque(entityTag)::equals);
  }

  private static String opaque(CharSequence entityTag) {
    String tag = entityTag.toString();
    return tag.substring(tag.indexOf('"'));
  }
}
