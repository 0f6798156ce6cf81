package org.kurultai.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import io.smallrye.graphql.api.CustomStringScalar;
import java.util.Locale;
import java.util.function.Function;

/** Reads and writes a scalar whose values are text of a certain form. */
final class TextCoercing implements Coercing<CustomStringScalar, String> {

  private final Function<String, CustomStringScalar> parser;

  /**
   * @param parser throws IllegalArgumentException with a message for the client
   */
  TextCoercing(Function<String, CustomStringScalar> parser) {
    this.parser = parser;
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof CustomStringScalar scalar) {
      return scalar.stringValueForSerialization();
    }
    throw new CoercingSerializeException("no text scalar: " + value.getClass());
  }

  @Override
  public CustomStringScalar parseValue(Object value, GraphQLContext context, Locale locale) {
    if (!(value instanceof String text)) {
      throw new CoercingParseValueException("'" + value + "' must be a string");
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw new CoercingParseValueException(wrong.getMessage(), wrong);
    }
  }

  @Override
  public CustomStringScalar parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (!(literal instanceof StringValue text)) {
      throw new CoercingParseLiteralException("must be a string in quotes");
    }
    try {
      return parser.apply(text.getValue());
    } catch (IllegalArgumentException wrong) {
      throw new CoercingParseLiteralException(wrong.getMessage(), wrong);
    }
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(value, context, locale));
  }
}
