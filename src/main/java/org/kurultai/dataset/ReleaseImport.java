package org.kurultai.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Replaces what is loaded by a release, whole or not at all. The checks come first and only read;
 * then one transaction, in which an advisory lock makes a second importer wait and find the work
 * done. Blocks; never call it on an event loop.
 */
@ApplicationScoped
public class ReleaseImport {

  /** What to do with a release older than the one that is loaded. */
  public enum OlderRelease {
    /** An operator rolls back. */
    REPLACES,
    /** A pod of the old version starts beside new ones. */
    IS_LEFT
  }

  // Any number that no other lock of this database uses: "kurultai" in ASCII.
  static final long LOCK = 0x6b7572756c746169L;

  /**
   * How long Postgres waits for the next word of whoever holds the lock: within a transaction all
   * is at hand, so that who is silent for so long hangs or is gone.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String ANALYZE =
      """
      do $$
      declare name text;
      begin
        for name in
          select relname from pg_class
          where relkind = 'r' and relnamespace = current_schema()::regnamespace
        loop
          execute format('analyze %I', name);
        end loop;
      end $$
      """;

  private final DataSource database;
  private final Duration patience;

  @Inject
  public ReleaseImport(DataSource database) {
    this(database, PATIENCE);
  }

  ReleaseImport(DataSource database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  /**
   * @param progress is told a line for each file, as it is loaded
   * @throws InvalidRelease if the release breaks a rule; nothing was changed then
   */
  public Outcome load(Release release, OlderRelease older, Consumer<String> progress) {
    long start = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      Candidate candidate = Candidate.of(release);
      Optional<Outcome> settled = settled(candidate, older, connection);
      if (settled.isPresent()) {
        return settled.get();
      }
      Catalogue catalogue = Catalogue.read(connection);
      List<Sheet> sheets = new Inspection(release, catalogue, new RuleCheck(connection)).sheets();
      return Transaction.in(
          connection,
          () -> {
            lock(connection, patience);
            Optional<Outcome> meanwhile = settled(candidate, older, connection);
            if (meanwhile.isPresent()) {
              return meanwhile.get();
            }
            List<FileCount> counts = merge(sheets, catalogue, connection, progress);
            candidate.offered.write(candidate.dataset, connection);
            return new Outcome.Loaded(
                candidate.offered.release(), counts, Duration.ofNanos(System.nanoTime() - start));
          });
    } catch (SQLException e) {
      throw new InvalidRelease(List.of(RefusedByDatabase.problem(Optional.empty(), e)));
    }
  }

  /** A release by name and content. */
  private record Candidate(String dataset, LoadedRelease offered) {

    static Candidate of(Release release) {
      List<Problem> problems = new ArrayList<>();
      Descriptor descriptor = new DescriptorReader(problems).read(release);
      return new Candidate(
          descriptor.name(),
          new LoadedRelease(descriptor.version(), Fingerprint.of(release, descriptor)));
    }
  }

  private static Optional<Outcome> settled(
      Candidate candidate, OlderRelease older, Connection connection) throws SQLException {
    LoadedRelease offered = candidate.offered;
    return LoadedRelease.read(connection)
        .flatMap(
            loaded -> {
              if (loaded.fingerprint().equals(offered.fingerprint())) {
                return Optional.of(new Outcome.Unchanged(loaded.release()));
              }
              return older == OlderRelease.IS_LEFT && loaded.isNewerThan(offered)
                  ? Optional.of(new Outcome.Outdated(offered.release(), loaded.release()))
                  : Optional.empty();
            });
  }

  private static List<FileCount> merge(
      List<Sheet> sheets, Catalogue catalogue, Connection connection, Consumer<String> progress)
      throws SQLException {
    List<FileCount> counts = new ArrayList<>();
    for (Sheet sheet : sheets) {
      FileCount count = new Merge(sheet, catalogue.columns(sheet.kept())).run(connection);
      progress.accept(count.toString());
      counts.add(count);
    }
    execute(connection, "call refresh_figures()");
    // A planner that still takes the tables for empty would read them whole.
    execute(connection, ANALYZE);
    // Deferred rules speak here, while the failure can still be told from one of the commit.
    execute(connection, "set constraints all immediate");
    return List.copyOf(counts);
  }

  /**
   * Makes whoever else changes this database's record or its rights wait for the commit; a client
   * that hangs does not make them wait for ever.
   */
  static void lock(Connection connection) throws SQLException {
    lock(connection, PATIENCE);
  }

  private static void lock(Connection connection, Duration patience) throws SQLException {
    long millis = patience.toMillis();
    execute(connection, "set local idle_in_transaction_session_timeout = " + millis);
    execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
