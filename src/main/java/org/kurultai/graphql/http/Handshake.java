package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.DatasetVersion;

/**
 * What the handshake of a WebSocket says; it holds for each operation that comes over it.
 *
 * @param languages what the client reads, the dearest first
 * @param tellCost whether it wants to know what operations cost
 * @param seen the version of the record that it has seen; null where it does not say
 */
record Handshake(List<LanguageRange> languages, boolean tellCost, @Nullable DatasetVersion seen) {

  private static final String VERSION = "13";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

  /**
   * Reads one.
   *
   * @throws HttpProblem where it is none, or of another version. Handed on, it would be answered
   *     without a code.
   */
  static Handshake read(HttpServerRequest request) {
    String version = request.getHeader("Sec-WebSocket-Version");
    if (!request.method().equals(HttpMethod.GET)
        || !asksToUpgrade(request)
        || !isKey(request.getHeader("Sec-WebSocket-Key"))
        || version == null) {
      throw new HttpProblem(
          400, "This is no handshake of a WebSocket (RFC 6455): ask without Upgrade, or send one.");
    }
    if (hasBody(request)) {
      throw new HttpProblem(
          400, "The handshake of a WebSocket has no body: send messages once it is open.");
    }
    if (!version.equals(VERSION)) {
      throw HttpProblem.upgradeRequired(VERSION);
    }
    return new Handshake(
        Languages.accepted(Weighted.header(request, HttpHeaders.ACCEPT_LANGUAGE)),
        Readings.asksForCost(request),
        SeenVersion.of(request));
  }

  /** 16 bytes in Base64, which always end like that (RFC 6455, section 4.2.1). */
  private static boolean isKey(@Nullable String key) {
    return key != null && KEY.matcher(key).matches();
  }

  private static boolean asksToUpgrade(HttpServerRequest request) {
    return Weighted.parse(Weighted.header(request, HttpHeaders.CONNECTION)).stream()
        .anyMatch(option -> option.value().equals("upgrade"));
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }
}
