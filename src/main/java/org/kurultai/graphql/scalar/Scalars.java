package org.kurultai.graphql.scalar;

import static graphql.scalars.ExtendedScalars.DateTime;
import static graphql.scalars.ExtendedScalars.GraphQLBigDecimal;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Map;

/**
 * The scalars as the contract means them. SmallRye's own take a string for an Int and let any text
 * pass for a Date; these take the place of them all.
 */
public final class Scalars {

  private static final Map<String, GraphQLScalarType> STANDARD =
      Map.of(
          "Int", graphql.Scalars.GraphQLInt,
          "Float", graphql.Scalars.GraphQLFloat,
          "String", graphql.Scalars.GraphQLString,
          "Boolean", graphql.Scalars.GraphQLBoolean,
          "ID", graphql.Scalars.GraphQLID.transform(id -> id.coercing(new IdCoercing())));

  private static final Map<String, GraphQLScalarType> OWN =
      Map.of(
          "PartialDate",
              scalar(
                  "PartialDate", describe(PartialDate.class), new TextCoercing(PartialDate::new)),
          "Url", scalar("Url", describe(Url.class), new TextCoercing(Url::new)),
          "GeoJson", scalar("GeoJson", describe(GeoJson.class), new GeoJsonCoercing()),
          "Date", scalar("Date", "A calendar day, ISO 8601: `2026-01-20`.", new DayCoercing()),
          "DateTime",
              scalar(
                  "DateTime",
                  "An instant, ISO 8601 with offset: `2026-01-20T09:30:00Z`.",
                  DateTime.getCoercing()),
          "BigDecimal",
              scalar(
                  "BigDecimal",
                  "A decimal number of any size and precision, serialised as a JSON number.",
                  GraphQLBigDecimal.getCoercing()));

  private Scalars() {}

  /** The scalar of that name, or the given one where the contract knows no better. */
  public static GraphQLScalarType inPlaceOf(GraphQLScalarType scalar) {
    String name = scalar.getName();
    return STANDARD.getOrDefault(name, OWN.getOrDefault(name, scalar));
  }

  private static GraphQLScalarType scalar(
      String name, String description, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .description(description)
        .coercing(coercing)
        .build();
  }

  private static String describe(Class<?> scalar) {
    return scalar.getAnnotation(org.eclipse.microprofile.graphql.Description.class).value();
  }
}
