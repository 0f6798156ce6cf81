package org.kurultai.graphql.limit;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.limit.FieldPlan.Count;
import org.kurultai.graphql.paging.Window;

/** How many objects fields return, as their arguments and directives say. */
final class Counts {

  /** About the mean of the lists of the record that have no pages. */
  private static final int ASSUMED_SIZE = 5;

  private static final String IDS = "ids";

  /** Less than any size. */
  private static final long NONE = -1;

  private Counts() {}

  /**
   * The items of a page: the greater of {@code first} and {@code last}, since both may stand in the
   * document while the variable of one is null; or as many as a page holds by default.
   */
  static Count page(Field field, String path) {
    return page(field, path, Window.DEFAULT_SIZE);
  }

  private static Count page(Field field, String path, int otherwise) {
    Count first = size("first", field, path);
    Count last = size("last", field, path);
    return execution -> {
      long most = Math.max(first.of(execution), last.of(execution));
      return most == NONE ? otherwise : most;
    };
  }

  /** What an argument asks for, which is not too much; {@link #NONE} where it is null or absent. */
  private static Count size(String name, Field field, String path) {
    Argument argument = given(name, field);
    if (argument == null) {
      return any -> NONE;
    }
    Count size = number(argument.getValue());
    return execution -> within(execution, size.of(execution), name, field, path);
  }

  /** One connection, whose page is not too long even where none of its items is asked for. */
  static Count connection(Count page) {
    return execution -> {
      page.of(execution);
      return 1;
    };
  }

  /** The items of a list without pages: as many as its ids or its {@code first}, or an estimate. */
  static Count list(Field field, GraphQLFieldDefinition definition, String path) {
    Argument ids = given(IDS, field);
    if (ids != null) {
      Count size = length(ids.getValue());
      return execution -> within(execution, size.of(execution), IDS, field, path);
    }
    boolean paged = definition.getArgument("first") != null;
    GraphQLDirective said = definition.getDirective(ListSize.NAME);
    int unpaged = paged ? Window.DEFAULT_SIZE : ASSUMED_SIZE;
    int size =
        said == null
            ? unpaged
            : said.toAppliedDirective().getArgument("assumedSize").<Integer>getValue();
    return paged ? page(field, path, size) : any -> size;
  }

  private static @Nullable Argument given(String name, Field field) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals(name))
        .filter(argument -> !(argument.getValue() instanceof NullValue))
        .findFirst()
        .orElse(null);
  }

  private static Count number(Value<?> value) {
    if (value instanceof IntValue literal) {
      long size = Math.max(0, literal.getValue().longValue());
      return any -> size;
    }
    return execution ->
        variable(value, execution) instanceof Integer size ? Math.max(0, size) : NONE;
  }

  private static Count length(Value<?> value) {
    if (value instanceof ArrayValue literal) {
      int size = literal.getValues().size();
      return any -> size;
    }
    return execution -> variable(value, execution) instanceof List<?> list ? list.size() : 1;
  }

  private static @Nullable Object variable(Value<?> value, Asked execution) {
    return value instanceof VariableReference reference
        ? execution.variables().get(reference.getName())
        : null;
  }

  private static long within(Asked execution, long size, String argument, Field field, String at) {
    if (size <= execution.pageSize()) {
      return size;
    }
    throw LimitExceeded.of(
        ErrorCode.PAGE_SIZE_LIMIT_EXCEEDED,
        field.getSourceLocation(),
        "%s: %d are too many at %s: ask for at most %d at once"
            .formatted(argument, size, at, execution.pageSize()),
        Map.of("argument", argument, "limit", execution.pageSize()));
  }
}
