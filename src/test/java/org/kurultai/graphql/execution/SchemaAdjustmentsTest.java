package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.scalar.PartialDate;

class SchemaAdjustmentsTest {

  /** Dev mode reloads the application; SmallRye keeps the service that it found at the start. */
  @Test
  void a_service_that_outlives_a_reload_makes_values_of_the_classes_that_were_reloaded()
      throws IOException {
    SchemaAdjustments kept = new SchemaAdjustments();
    assertThat(dateOf(kept)).isInstanceOf(PartialDate.class);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (Reloaded reloaded = new Reloaded(before)) {
      Thread.currentThread().setContextClassLoader(reloaded);
      assertThat(dateOf(kept))
          .hasToString("PartialDate[value=2026-01]")
          .extracting(date -> date.getClass().getClassLoader())
          .isSameAs(reloaded);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** What a resolver gets for an argument of the adjusted schema. */
  private static Object dateOf(SchemaAdjustments adjustments) {
    GraphQLScalarType stock =
        GraphQLScalarType.newScalar(Scalars.GraphQLString).name("PartialDate").build();
    GraphQLObjectType query =
        GraphQLObjectType.newObject()
            .name("Query")
            .field(
                GraphQLFieldDefinition.newFieldDefinition()
                    .name("meetings")
                    .type(Scalars.GraphQLInt)
                    .argument(GraphQLArgument.newArgument().name("from").type(stock)))
            .build();
    GraphQLSchema schema =
        adjustments.beforeSchemaBuild(GraphQLSchema.newSchema().query(query)).build();
    GraphQLScalarType date = (GraphQLScalarType) schema.getType("PartialDate");
    return date.getCoercing()
        .parseValue("2026-01", graphql.GraphQLContext.getDefault(), Locale.ROOT);
  }

  /** Loads the application's classes anew, and all others as before. */
  private static final class Reloaded extends URLClassLoader {

    Reloaded(ClassLoader parent) {
      super(
          new URL[] {SchemaAdjustments.class.getProtectionDomain().getCodeSource().getLocation()},
          parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.kurultai.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
