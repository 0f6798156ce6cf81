package org.kurultai.graphql.http;

import java.io.ByteArrayOutputStream;

/** Keeps what is written, up to a number of bytes. */
final class BoundedOutput extends ByteArrayOutputStream {

  private static final int FIRST_SIZE = 8_192;

  private final long maximum;

  BoundedOutput(long maximum) {
    super(FIRST_SIZE);
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
