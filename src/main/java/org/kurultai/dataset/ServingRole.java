package org.kurultai.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The role of the database that pods serve with, where that is not the one that imports: it may
 * read the record and nothing else. To hear of writes ({@code LISTEN}) takes no right.
 *
 * <p>The grants are made before a release is loaded, so that a pod which finds one may read it.
 * They cover the tables that later migrations make: these can be read from the moment they stand.
 */
@ApplicationScoped
class ServingRole {

  private static final String UNKNOWN_ROLE = "42704";

  // A block of its own reads no parameters: the name comes by a setting of the transaction.
  private static final String NAME = "select set_config('kurultai.serving_role', ?, true)";

  private static final String GRANT =
      """
      do $$
      declare
        role text := quote_ident(current_setting('kurultai.serving_role'));
        schema text := quote_ident(current_schema());
        database text := quote_ident(current_database());
        relation regclass;
      begin
        execute format('revoke create, temporary on database %s from public, %s', database, role);
        execute format('revoke create on schema %s from public, %s', schema, role);
        execute format('grant connect on database %s to %s', database, role);
        execute format('grant usage on schema %s to %s', schema, role);
        execute format('alter default privileges in schema %s grant select on tables to %s', schema, role);
        for relation in
          select oid from pg_class
          where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v')
            and pg_has_role(relowner, 'usage')
        loop
          execute format('revoke all on %s from %s', relation, role);
          execute format('grant select on %s to %s', relation, role);
        end loop;
      end $$
      """;

  // What no revocation reaches: superusers, owners, members of other roles.
  private static final String MAY_WRITE =
      """
      select exists (
        select from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
          and (pg_has_role(?, relowner, 'member')
            or has_table_privilege(?, oid, 'insert, update, delete, truncate')))
      """;

  private static final String UNKNOWN =
      "The serving role \"%s\" does not exist: create role %s login password '…'";

  private static final String TOO_MIGHTY =
      "The serving role \"%s\" may write: it is a superuser, the role that imports, or a member of"
          + " one that may. Name a role of its own, or leave KURULTAI_DATASET_SERVING_ROLE out.";

  private final DataSource database;
  private final Optional<String> name;

  ServingRole(DataSource database, DatasetConfig config) {
    this.database = database;
    this.name = config.servingRole();
  }

  /** The role cannot be what it is to be. */
  static final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unfit(String message) {
      super(message);
    }
  }

  /**
   * Lets the role read, where there is one; again and again, it comes to the same.
   *
   * @throws Unfit if there is no such role, or if it may write all the same
   */
  void letRead() {
    if (name.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      Transaction.in(
          connection,
          () -> {
            letRead(name.get(), connection);
            return name;
          });
    } catch (SQLException e) {
      throw new IllegalStateException("The database failed while rights were granted", e);
    }
  }

  private static void letRead(String role, Connection connection) throws SQLException {
    ReleaseImport.lock(connection);
    try (PreparedStatement naming = connection.prepareStatement(NAME);
        Statement granting = connection.createStatement()) {
      naming.setString(1, role);
      naming.execute();
      granting.execute(GRANT);
    } catch (SQLException e) {
      if (UNKNOWN_ROLE.equals(e.getSQLState())) {
        throw new Unfit(UNKNOWN.formatted(role, role));
      }
      throw e;
    }
    if (mayWrite(role, connection)) {
      throw new Unfit(TOO_MIGHTY.formatted(role));
    }
  }

  private static boolean mayWrite(String role, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MAY_WRITE)) {
      statement.setString(1, role);
      statement.setString(2, role);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
