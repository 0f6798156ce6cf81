package org.kurultai.store;

import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.DatasetVersion;

/**
 * What this pod has heard of is written up to here: a replica that has come so far shows it all.
 *
 * @param epoch the epoch that the last write began
 * @param cluster by which a primary and its replicas are known from other servers
 * @param lsn a place in the primary's write-ahead log, behind the commit of that write
 * @param version of the record, or an earlier one; null where none is loaded
 */
record Position(long epoch, long cluster, String lsn, @Nullable DatasetVersion version) {

  /**
   * Asked of the primary. The log may go on for other reasons meanwhile, so that the place lies
   * behind the write rather than at it. It is that of what is inserted: what is flushed may leave
   * out a write that was committed asynchronously.
   */
  static final String ASK =
      """
      select system.system_identifier, pg_current_wal_insert_lsn()::text,
        (select version from dataset)
      from pg_control_system() as system
      """;

  /**
   * Asked of a replica with the cluster and the place. A server that has been promoted goes a way
   * of its own.
   */
  static final String REACHED =
      """
      select pg_is_in_recovery() and system.system_identifier = $1
        and pg_last_wal_replay_lsn() >= $2::text::pg_lsn
      from pg_control_system() as system
      """;

  static Position read(long epoch, Row row) {
    String version = row.getString(2);
    return new Position(
        epoch,
        row.getLong(0),
        row.getString(1),
        version == null ? null : DatasetVersion.read(version).orElse(null));
  }
}
