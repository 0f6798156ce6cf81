package org.kurultai.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with the page: show it with the styles inside it, and nothing else. */
final class StylePolicy {

  private static final String START = "<style>";
  private static final String END = "</style>";

  private StylePolicy() {}

  /** The page's Content-Security-Policy, which names its styles by their hash. */
  static String of(String html) {
    String styles = html.substring(html.indexOf(START) + START.length(), html.indexOf(END));
    return "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        .formatted(hash(styles));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
