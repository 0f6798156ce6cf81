package org.kurultai.contract;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes that break clients, as they are announced: each from a day on that has come, and that
 * is past the day until which its deprecation promised what goes.
 */
final class AnnouncedChanges {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d{4}-\\d{2}-\\d{2}) \\| `(.+)` \\| .{10,} \\|$");
  private static final Pattern LAST_DAY = Pattern.compile("Removed after (\\d{4}-\\d{2}-\\d{2})");

  private final List<MatchResult> rows;
  private final Map<String, LocalDate> promised = new HashMap<>();

  /**
   * @param table the rows, in Markdown
   * @param released the schema that they change
   */
  AnnouncedChanges(String table, TypeDefinitionRegistry released) {
    rows = ROW.matcher(table).results().toList();
    released.types().values().forEach(this::collect);
  }

  /** In the words of {@link Comparison}. */
  List<String> changes() {
    return rows.stream().map(row -> row.group(2)).toList();
  }

  /** What is wrong with their days. */
  List<String> faults(LocalDate today) {
    List<String> faults = new ArrayList<>();
    for (MatchResult row : rows) {
      LocalDate from = LocalDate.parse(row.group(1));
      String change = row.group(2);
      LocalDate last = promised.get(change.split(" ", 2)[0]);
      if (from.isAfter(today)) {
        faults.add(change + ": not before " + from);
      }
      if (last != null && !from.isAfter(last)) {
        faults.add(change + ": promised until " + last);
      }
    }
    return faults;
  }

  private void collect(TypeDefinition<?> type) {
    String name = type.getName();
    if (type instanceof ImplementingTypeDefinition<?> fields) {
      for (FieldDefinition field : fields.getFieldDefinitions()) {
        String path = name + '.' + field.getName();
        promise(path, field);
        values(path, field.getInputValueDefinitions());
      }
    } else if (type instanceof InputObjectTypeDefinition input) {
      values(name, input.getInputValueDefinitions());
    } else if (type instanceof EnumTypeDefinition constants) {
      constants
          .getEnumValueDefinitions()
          .forEach(constant -> promise(name + '.' + constant.getName(), constant));
    }
  }

  private void values(String path, List<InputValueDefinition> values) {
    values.forEach(value -> promise(path + '(' + value.getName() + ')', value));
  }

  private <T extends NamedNode<?> & DirectivesContainer<?>> void promise(String path, T node) {
    for (Directive deprecated : node.getDirectives("deprecated")) {
      if (deprecated.getArgument("reason").getValue() instanceof StringValue reason) {
        Matcher day = LAST_DAY.matcher(reason.getValue());
        if (day.find()) {
          promised.put(path, LocalDate.parse(day.group(1)));
        }
      }
    }
  }
}
