package org.kurultai.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about itself in datapackage.json (Frictionless Tabular Data Package, Table
 * Schema), as far as the import asks.
 *
 * @param name name of the dataset
 * @param version name of the release, such as 2026.11.0
 * @param files its tables, in the order of the descriptor
 */
record Descriptor(String name, String version, List<DescribedFile> files) {

  Optional<DescribedFile> file(String resource) {
    return files.stream().filter(f -> f.resource().equals(resource)).findFirst();
  }

  /**
   * @param resource name by which other files refer to it
   * @param path its name in the release
   * @param key columns that together stand once
   */
  record DescribedFile(
      String resource,
      String path,
      List<DescribedColumn> columns,
      List<String> key,
      List<Reference> references) {

    Optional<DescribedColumn> column(String name) {
      return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    List<String> columnNames() {
      return columns.stream().map(DescribedColumn::name).toList();
    }
  }

  enum ValueType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  /** {@code allowed} is empty where any value will do. */
  record DescribedColumn(
      String name,
      ValueType type,
      boolean required,
      boolean unique,
      @Nullable Pattern pattern,
      List<String> allowed,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum) {}

  /** Values of {@code column} stand in {@code targetColumn} of the resource {@code target}. */
  record Reference(String column, String target, String targetColumn) {}
}
