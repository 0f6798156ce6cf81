package org.kurultai.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;

/** Passes GeoJSON on to the writer of the response. The scalar is never an input. */
final class GeoJsonCoercing implements Coercing<GeoJson, GeoJson> {

  private static final String REFUSAL = "GeoJSON is told only: no argument takes it";

  @Override
  public GeoJson serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof GeoJson json) {
      return json;
    }
    throw new CoercingSerializeException("no GeoJSON: " + value.getClass());
  }

  @Override
  public GeoJson parseValue(Object value, GraphQLContext context, Locale locale) {
    throw new CoercingParseValueException(REFUSAL);
  }

  @Override
  public GeoJson parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    throw new CoercingParseLiteralException(REFUSAL);
  }
}
