package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.OptionalInt;

/**
 * Reads UTF-8 without losing a byte: one that belongs to no character becomes the lone surrogate
 * U+DC00 + byte, which no well-formed text holds. So a bad byte is reported where it stands, with
 * its row and column, and the rest of the file is checked all the same.
 */
final class Utf8 {

  private static final int STRAY = 0xDC00;

  private Utf8() {}

  static String decode(byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (STRAY | (in.get() & 0xFF)));
      }
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  /** The first byte of the text that is not UTF-8. */
  static OptionalInt strayByte(String text) {
    return text.codePoints().filter(Utf8::isStray).map(c -> c - STRAY).findFirst();
  }

  /** The text with bad bytes and control characters spelled out, as {@code \xFF}. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isStray(c)) {
                shown.append("\\x%02X".formatted(c - STRAY));
              } else if (Character.isISOControl(c)) {
                shown.append("\\x%02X".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  // A low surrogate after a high one is half of a character and comes as one code point.
  private static boolean isStray(int codePoint) {
    return codePoint > STRAY && codePoint <= STRAY + 0xFF;
  }
}
