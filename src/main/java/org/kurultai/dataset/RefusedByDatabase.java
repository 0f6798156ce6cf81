package org.kurultai.dataset;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Puts into words what the database says about a rule that only it knows. */
final class RefusedByDatabase {

  private RefusedByDatabase() {}

  /** {@link InvalidRelease} if a value or rule is at fault; else the database itself is. */
  static RuntimeException explain(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    boolean data = state.startsWith("22") || state.startsWith("23");
    return data
            && failure instanceof PSQLException refused
            && refused.getServerErrorMessage() != null
        ? new InvalidRelease(List.of(problem(refused.getServerErrorMessage())))
        : new IllegalStateException("The database failed during the import", failure);
  }

  private static Problem problem(ServerErrorMessage message) {
    String table = Objects.requireNonNullElse(message.getTable(), "");
    String constraint = Objects.requireNonNullElse(message.getConstraint(), "");
    String fault =
        constraint.isEmpty()
            ? Objects.requireNonNullElse(message.getMessage(), "the database refused a value")
            : "breaks the rule \"%s\"".formatted(constraint.replace('_', ' '));
    String remedy = Objects.requireNonNullElse(message.getDetail(), "see the rules of the table");
    return Problem.ofFile(file(table), fault, remedy);
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
