package org.kurultai.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * A global id before it is made opaque: a GraphQL type name and the natural key of one object of
 * it.
 *
 * @param type the name of the object type, without a colon
 * @param key the slug, code or compound key
 */
public record NodeId(String type, String key) {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** The id as clients see it: URL-safe base64 of {@code type:key}. */
  public String encoded() {
    return ENCODER.encodeToString((type + ':' + key).getBytes(UTF_8));
  }

  /**
   * The parts of an id, or nothing where the text is not one that {@link #encoded} made. A key with
   * a NUL character is none either: Postgres has no such text.
   */
  public static Optional<NodeId> decode(String id) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(id);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    String text = new String(bytes, UTF_8);
    int colon = text.indexOf(':');
    if (colon < 1 || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    NodeId decoded = new NodeId(text.substring(0, colon), text.substring(colon + 1));
    return decoded.encoded().equals(id) ? Optional.of(decoded) : Optional.empty();
  }
}
