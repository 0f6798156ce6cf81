package org.kurultai.dataset;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kurultai.dataset.Catalogue.StoredColumn;

/**
 * Puts the rows of a file to the checks of its table before anything is written, so that rules
 * which only the database knows are part of the one report: a cost has its currency, a council its
 * parties.
 */
final class RuleCheck {

  /**
   * A check constraint; the named ones bear a sentence as their name.
   *
   * @param columns the columns of the file that it looks at
   */
  private record Rule(String name, String expression, List<String> columns) {

    String sentence() {
      return name.endsWith("_check") ? expression : name.replace('_', ' ');
    }
  }

  private static final String RULES =
      """
      select conname, pg_get_expr(conbin, conrelid) as expression,
        array(
          select attname::text from pg_attribute
          where attrelid = conrelid and attnum = any (conkey)
          order by attnum) as columns
      from pg_constraint
      where conrelid = to_regclass(?) and contype = 'c'
      order by conname
      """;

  private final Connection connection;

  RuleCheck(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param sheet rows whose cells are right by themselves
   */
  void report(Sheet sheet, Map<String, StoredColumn> columns, Consumer<Problem> problems)
      throws SQLException {
    List<Rule> rules = rules(sheet.kept());
    if (rules.isEmpty()) {
      return;
    }
    TypedRows rows = new TypedRows(sheet, columns);
    try (PreparedStatement statement = connection.prepareStatement(broken(rows, rules))) {
      rows.bind(statement, connection);
      try (ResultSet broken = statement.executeQuery()) {
        while (broken.next()) {
          Csv.Row row = sheet.rows().get(broken.getInt("place") - 1);
          problems.accept(problem(sheet, row, rules.get(broken.getInt("rule"))));
        }
      }
    }
  }

  private List<Rule> rules(KeptFile kept) throws SQLException {
    List<Rule> rules = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(RULES)) {
      statement.setString(1, kept.table());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String[] columns = (String[]) row.getArray("columns").getArray();
          rules.add(
              new Rule(
                  row.getString("conname"),
                  row.getString("expression"),
                  List.of(columns).stream().map(kept::filed).toList()));
        }
      }
    }
    return rules;
  }

  // The expressions name the columns as the table does, and so find them in "given". That is
  // materialized so that every cell is cast, also one that no rule looks at.
  private static String broken(TypedRows rows, List<Rule> rules) {
    return """
        with given as materialized (%s)
        select given.place, rules.rule
        from given
        cross join lateral (values %s) as rules(rule, holds)
        where not rules.holds
        order by given.place, rules.rule
        """
        .formatted(
            rows.select(),
            IntStream.range(0, rules.size())
                .mapToObj(i -> "(%d, %s)".formatted(i, rules.get(i).expression))
                .collect(joining(", ")));
  }

  private static Problem problem(Sheet sheet, Csv.Row row, Rule rule) {
    return new Problem(
        sheet.file(),
        row.number(),
        String.join(", ", rule.columns),
        rule.columns.stream().map(column -> sheet.cell(row, column)).collect(joining(", ")),
        "the row breaks a rule",
        rule.sentence());
  }
}
