package org.kurultai.dataset;

import java.sql.Connection;
import java.sql.SQLException;

/** Work that is done whole or not at all. */
final class Transaction {

  private Transaction() {}

  /** A part of a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Does some work and commits it. */
  static <T> T in(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.run();
      connection.commit();
    } catch (SQLException | RuntimeException | Error failure) {
      undo(connection, failure);
      throw failure;
    }
    connection.setAutoCommit(true);
    return result;
  }

  /**
   * Undoes it before a change of the mode would commit it. Where the connection has ended there is
   * nothing to undo, and to say so must not hide why it did.
   */
  private static void undo(Connection connection, Throwable failure) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException ended) {
      failure.addSuppressed(ended);
    }
  }
}
