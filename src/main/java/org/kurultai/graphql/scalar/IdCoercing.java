package org.kurultai.graphql.scalar;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes strings and whole numbers for an ID, as the specification (3.5.5) has it: graphql-java
 * makes a string of whatever a variable holds.
 */
final class IdCoercing implements Coercing<Object, Object> {

  private static final Coercing<?, ?> STOCK = Scalars.GraphQLID.getCoercing();

  @Override
  public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
    return STOCK.serialize(value, context, locale);
  }

  @Override
  public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String) {
      return input;
    }
    if (input instanceof Integer || input instanceof Long || input instanceof BigInteger) {
      return input.toString();
    }
    throw new CoercingParseValueException("an ID is a string or a whole number");
  }

  @Override
  public @Nullable Object parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return STOCK.parseLiteral(literal, variables, context, locale);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return STOCK.valueToLiteral(input, context, locale);
  }
}
