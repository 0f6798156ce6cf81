package org.kurultai.graphql.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/** What a request is answered with, in any media type and coding. Made once, sent many times. */
final class Answer {

  private final byte[] json;
  private final Set<ErrorCode> errors;
  private final @Nullable ErrorCode refusal;
  private final Map<ContentCoding, Buffer> bodies = new ConcurrentHashMap<>();
  private volatile @Nullable CharSequence entityTag;

  /**
   * An answer.
   *
   * @param json its body
   * @param errors the codes of its errors
   * @param refusal why there is no data; null where there is some
   */
  Answer(byte[] json, Set<ErrorCode> errors, @Nullable ErrorCode refusal) {
    this.json = json;
    this.errors = errors;
    this.refusal = refusal;
  }

  /** Whether it holds all that was asked for, so that it may be kept. */
  boolean isWhole() {
    return errors.isEmpty();
  }

  /** The codes of its errors. */
  Set<ErrorCode> errors() {
    return errors;
  }

  /** Why there is no data; null where there is some. */
  @Nullable ErrorCode refusal() {
    return refusal;
  }

  /** Bytes of the body before compression. */
  int length() {
    return json.length;
  }

  /** About how many bytes it takes up, once it is compressed too. */
  int weight() {
    return 200 + 2 * json.length;
  }

  /**
   * The body in a coding, made at its first use. Who comes while it is made makes it again: no
   * event loop waits for a compression.
   */
  Buffer body(ContentCoding coding) {
    Buffer made = bodies.get(coding);
    if (made == null) {
      made = encoded(coding);
      bodies.put(coding, made);
    }
    return made;
  }

  /**
   * The validator of this answer (RFC 9110, section 8.8.3): weak, since it is the same for every
   * media type and coding. It follows from the bytes alone, so that pods agree on it and a write
   * that leaves an answer as it was leaves its validator too.
   */
  CharSequence entityTag() {
    CharSequence tag = entityTag;
    if (tag == null) {
      tag =
          HttpHeaders.createOptimized(
              "W/\"" + checksum(new CRC32C()) + checksum(new CRC32()) + '"');
      entityTag = tag;
    }
    return tag;
  }

  private Buffer encoded(ContentCoding coding) {
    try {
      return Buffer.buffer(Unpooled.wrappedBuffer(coding.encode(json)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private String checksum(Checksum checksum) {
    checksum.update(json);
    return HexFormat.of().toHexDigits(checksum.getValue(), 8);
  }
}
