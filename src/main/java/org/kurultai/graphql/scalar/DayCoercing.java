package org.kurultai.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes calendar days. The stock coercion takes 30 February for the 28th, and years that
 * no date of Postgres has.
 */
final class DayCoercing implements Coercing<LocalDate, String> {

  private static final int DAY_LENGTH = 10;

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    throw new CoercingSerializeException("no day: " + value.getClass());
  }

  @Override
  public LocalDate parseValue(Object value, GraphQLContext context, Locale locale) {
    LocalDate day = value instanceof String text ? day(text) : null;
    if (day == null) {
      throw new CoercingParseValueException(refusal(value));
    }
    return day;
  }

  @Override
  public LocalDate parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (!(literal instanceof StringValue text)) {
      throw new CoercingParseLiteralException("must be a string in quotes");
    }
    LocalDate day = day(text.getValue());
    if (day == null) {
      throw new CoercingParseLiteralException(refusal(text.getValue()));
    }
    return day;
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(value, context, locale));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() == DAY_LENGTH ? new PartialDate(text).firstDay() : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static String refusal(Object value) {
    return "'" + value + "' is no day: write one of the calendar, such as 2026-01-20";
  }
}
