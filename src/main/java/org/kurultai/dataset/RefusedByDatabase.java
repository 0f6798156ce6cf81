package org.kurultai.dataset;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Puts into words what the database says about a value or a rule that no check here knows. */
final class RefusedByDatabase {

  private RefusedByDatabase() {}

  /**
   * @param file the file that was being read, if it is known
   * @throws IllegalStateException if not the release but the database is at fault
   */
  static Problem problem(Optional<String> file, SQLException failure) {
    ServerErrorMessage message =
        failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    if (message == null || !isAboutData(said(failure.getSQLState()))) {
      throw new IllegalStateException("The database failed during the import", failure);
    }
    return problem(file.orElseGet(() -> file(said(message.getTable()))), message);
  }

  // Classes "data exception" and "integrity constraint violation" of the SQL standard.
  private static boolean isAboutData(String state) {
    return state.startsWith("22") || state.startsWith("23");
  }

  private static Problem problem(String file, ServerErrorMessage message) {
    String rule = said(message.getConstraint());
    String fault =
        rule.isEmpty() || rule.endsWith("_check")
            ? said(message.getMessage())
            : "breaks the rule \"%s\"".formatted(rule.replace('_', ' '));
    String detail = said(message.getDetail());
    return Problem.ofFile(file, fault, detail.isEmpty() ? "see the rules of the table" : detail);
  }

  private static String said(@Nullable String part) {
    return Objects.requireNonNullElse(part, "");
  }

  // The name by which the release knows a table; tables that links fill have none.
  private static String file(String table) {
    return KeptFile.ALL.stream()
        .filter(kept -> kept.table().equals(table))
        .map(kept -> kept.resource() + ".csv")
        .findFirst()
        .orElse(table);
  }
}
