package org.kurultai.graphql.scalar;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;

/** Passes GeoJSON on to the writer of the response. The scalar is never an input. */
final class GeoJsonCoercing implements Coercing<GeoJson, GeoJson> {

  @Override
  public GeoJson serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof GeoJson json) {
      return json;
    }
    throw new CoercingSerializeException("no GeoJSON: " + value.getClass());
  }
}
