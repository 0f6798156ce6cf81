package org.kurultai.graphql.http;

import java.io.ByteArrayOutputStream;

/**
 * Keeps what is written, up to a number of bytes. A short response is written at once, so it starts
 * without room and takes as much as that needs.
 */
final class BoundedOutput extends ByteArrayOutputStream {

  private final long maximum;

  BoundedOutput(long maximum) {
    super(0);
    this.maximum = maximum;
  }

  /** More was written than is kept. */
  static final class Overflow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Overflow() {
      super(null, null, false, false);
    }
  }

  @Override
  public synchronized void write(int single) {
    ensureRoom(1);
    super.write(single);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    ensureRoom(length);
    super.write(bytes, offset, length);
  }

  private void ensureRoom(int length) {
    if (count + (long) length > maximum) {
      throw new Overflow();
    }
  }
}
