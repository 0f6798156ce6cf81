package org.kurultai.dataset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kurultai.dataset.Catalogue.StoredColumn;
import org.kurultai.dataset.Descriptor.DescribedColumn;
import org.kurultai.dataset.Descriptor.ValueType;

/**
 * Checks one cell by what the descriptor and the database say of its column. Reports the first
 * fault only: what is no number need not be told that it is out of range.
 *
 * @param refers whether another check looks its values up; then their form needs no word
 */
record CellCheck(DescribedColumn described, StoredColumn stored, boolean refers) {

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final Set<String> TRUTH = Set.of("true", "false");

  Optional<Fault> fault(String value) {
    if (value.isEmpty()) {
      return missing();
    }
    List<Function<String, Optional<Fault>>> checks =
        List.of(
            CellCheck::encoding,
            CellCheck::control,
            this::elements,
            this::type,
            this::date,
            this::vocabulary,
            this::form,
            this::length,
            this::bounds);
    return checks.stream().flatMap(check -> check.apply(value).stream()).findFirst();
  }

  private Optional<Fault> missing() {
    if (!described.required() && !stored.required()) {
      return Optional.empty();
    }
    return Optional.of(
        stored.name().equals("sources")
            ? new Fault("the row cites nothing", "name at least one slug of sources.csv")
            : new Fault("a value is required", "fill the cell"));
  }

  private static Optional<Fault> encoding(String value) {
    OptionalInt stray = Utf8.strayByte(value);
    return stray.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "byte 0x%02X is not UTF-8".formatted(stray.getAsInt()), "save the file as UTF-8"));
  }

  private static Optional<Fault> control(String value) {
    return value
        .chars()
        .filter(c -> Character.isISOControl(c) && c != '\n')
        .mapToObj(c -> new Fault("holds the control character 0x%02X".formatted(c), "remove it"))
        .findFirst();
  }

  private Optional<Fault> elements(String value) {
    if (!stored.list()) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    return elementsOf(value)
        .filter(element -> element.isBlank() || !seen.add(element))
        .map(
            element ->
                element.isBlank()
                    ? new Fault("holds an empty element", "put one semicolon between two values")
                    : new Fault("names \"%s\" twice".formatted(element), "name it once"))
        .findFirst();
  }

  static Stream<String> elementsOf(String list) {
    return Arrays.stream(list.split(";", -1));
  }

  private Optional<Fault> type(String value) {
    return switch (described.type()) {
      case STRING -> Optional.empty();
      case INTEGER -> integer(value);
      case NUMBER ->
          unless(DECIMAL.matcher(value).matches(), "is no number", "write digits and a point: 4.5");
      case BOOLEAN -> unless(TRUTH.contains(value), "is neither", "write true or false");
    };
  }

  private static Optional<Fault> integer(String value) {
    if (!WHOLE.matcher(value).matches()) {
      return Optional.of(new Fault("is no whole number", "write digits only"));
    }
    return unless(
        new BigInteger(value).bitLength() < Integer.SIZE,
        "is out of range",
        "a whole number holds at most " + Integer.MAX_VALUE);
  }

  private Optional<Fault> date(String value) {
    return stored.partialDate() ? DateForm.fault(value) : Optional.empty();
  }

  private Optional<Fault> vocabulary(String value) {
    List<String> allowed = allowed();
    return unless(
        allowed.isEmpty() || allowed.contains(value),
        "is not one of the values",
        Likeness.suggest(value, allowed, "one of " + String.join(", ", allowed)));
  }

  /** What both the release and the service know; one that knows no list leaves it to the other. */
  private List<String> allowed() {
    if (described.allowed().isEmpty() || stored.allowed().isEmpty()) {
      return described.allowed().isEmpty() ? stored.allowed() : described.allowed();
    }
    return described.allowed().stream().filter(stored.allowed()::contains).toList();
  }

  private Optional<Fault> form(String value) {
    return unless(
        refers || described.pattern() == null || described.pattern().matcher(value).matches(),
        "does not have the form of this column",
        "it matches " + described.pattern());
  }

  private Optional<Fault> length(String value) {
    return unless(
        !stored.label() || value.codePointCount(0, value.length()) <= StoredColumn.LABEL_LENGTH,
        "is too long to sort by",
        "it has at most %d characters".formatted(StoredColumn.LABEL_LENGTH));
  }

  private Optional<Fault> bounds(String value) {
    if (described.type() != ValueType.INTEGER && described.type() != ValueType.NUMBER) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    BigDecimal minimum = described.minimum();
    BigDecimal maximum = described.maximum();
    if (minimum != null && number.compareTo(minimum) < 0) {
      return Optional.of(new Fault("is out of range", "it is at least " + minimum));
    }
    if (maximum != null && number.compareTo(maximum) > 0) {
      return Optional.of(new Fault("is out of range", "it is at most " + maximum));
    }
    return Optional.empty();
  }

  private static Optional<Fault> unless(boolean right, String fault, String remedy) {
    return right ? Optional.empty() : Optional.of(new Fault(fault, remedy));
  }
}
