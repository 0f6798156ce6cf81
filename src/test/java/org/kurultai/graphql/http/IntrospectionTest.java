package org.kurultai.graphql.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

/** What introspection tells of the schema. */
@QuarkusTest
class IntrospectionTest {

  @Test
  void clients_make_of_it_the_schema_that_is_served_as_a_document() {
    JsonNode told =
        Api.data(
            IntrospectionQueryBuilder.build(
                Options.defaultOptions().inputValueDeprecation(true).specifiedByUrl(true)));
    Document document =
        new IntrospectionResultToSchema()
            .createSchemaDefinition(
                new ObjectMapper().convertValue(told, new TypeReference<Map<String, Object>>() {}));
    String printed =
        Sdl.print(
            UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().buildRegistry(document)));
    assertThat(withoutDeprecations(printed))
        .isEqualTo(withoutDeprecations(get("/graphql/schema.graphql").asString()));
  }

  /** graphql-java's client forgets those of arguments and input fields. */
  private static String withoutDeprecations(String schema) {
    return schema.replaceAll(" @deprecated\\(.*\\)", "");
  }

  @Test
  void of_directives_it_names_those_that_are_acted_upon() {
    JsonNode directives = Api.data("{ __schema { directives { name } } }");
    assertThat(Api.texts(directives, "name"))
        .containsExactlyInAnyOrder("include", "skip", "deprecated", "specifiedBy", "oneOf");
  }

  @Test
  void all_that_every_schema_has_is_described_for_a_newcomer() {
    JsonNode told =
        Api.data(
            "{ __schema { types { description } directives { description args { description } } } }");
    List<String> descriptions = Api.texts(told, "description");
    assertThat(descriptions)
        .noneMatch(description -> description.isBlank() || description.startsWith("Built-in"));
    assertThat(Api.data("{ __type(name: \"ID\") { description } }").toString()).contains("opaque");
  }
}
