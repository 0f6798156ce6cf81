package org.kurultai.dataset;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kurultai.dataset.Descriptor.DescribedColumn;
import org.kurultai.dataset.Descriptor.ValueType;

/** Finds keys that stand twice in a file: its primary key and each column that is unique. */
record KeyCheck(Sheet sheet) {

  void report(Consumer<Problem> problems) {
    List<String> key = sheet.described().key();
    if (!key.isEmpty()) {
      report(key, problems);
    }
    sheet.described().columns().stream()
        .filter(column -> column.unique() && !key.equals(List.of(column.name())))
        .forEach(column -> report(List.of(column.name()), problems));
  }

  private void report(List<String> key, Consumer<Problem> problems) {
    if (!key.stream().allMatch(sheet::has)) {
      return;
    }
    Map<List<String>, Integer> lines = new HashMap<>();
    for (Csv.Row row : sheet.rows()) {
      List<String> values = key.stream().map(column -> comparable(row, column)).toList();
      if (values.stream().allMatch(String::isEmpty)) {
        continue;
      }
      Integer earlier = lines.putIfAbsent(values, row.number());
      if (earlier != null) {
        problems.accept(
            new Problem(
                sheet.file(),
                row.number(),
                String.join(", ", key),
                key.stream().map(column -> sheet.cell(row, column)).collect(joining(", ")),
                "the key stands already on line " + earlier,
                "merge the rows or give each a key of its own"));
      }
    }
  }

  // 5 and 5.0 are one key to the database.
  private String comparable(Csv.Row row, String column) {
    String value = sheet.cell(row, column);
    boolean number =
        sheet.described().column(column).map(DescribedColumn::type).stream()
            .anyMatch(ValueType.NUMBER::equals);
    return number && value.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
