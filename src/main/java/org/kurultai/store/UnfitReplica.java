package org.kurultai.store;

/** A replica gave no connection that can be read from: it is away, busy or behind. */
final class UnfitReplica extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitReplica(Throwable cause) {
    super(cause.getMessage(), cause, false, false);
  }
}
