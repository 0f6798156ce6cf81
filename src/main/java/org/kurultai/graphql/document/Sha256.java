package org.kurultai.graphql.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names documents by their own text. */
final class Sha256 {

  private static final String PREFIX = "sha256:";

  private Sha256() {}

  /** The id of a document, as the GraphQL-over-HTTP specification makes it (Appendix A). */
  static String id(String document) {
    return idOfHash(HexFormat.of().formatHex(digest().digest(document.getBytes(UTF_8))));
  }

  /** The id that has this hash, in hexadecimal digits. */
  static String idOfHash(String hash) {
    return PREFIX + hash;
  }

  /** Whether an id says which text it stands for. */
  static boolean isId(String id) {
    return id.startsWith(PREFIX);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
