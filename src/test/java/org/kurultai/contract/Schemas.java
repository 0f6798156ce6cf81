package org.kurultai.contract;

import static io.restassured.RestAssured.get;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schema as it is to be, as it was at the last release, and as it is served. */
final class Schemas {

  private Schemas() {}

  static TypeDefinitionRegistry contract() throws IOException {
    return read(Path.of("src", "test", "resources", "contract", "schema.graphql"));
  }

  static TypeDefinitionRegistry released() throws IOException {
    return read(Path.of("src", "main", "graphql", "schema.graphql"));
  }

  static TypeDefinitionRegistry served() {
    return parse(get("/graphql/schema.graphql").then().statusCode(200).extract().asString());
  }

  static TypeDefinitionRegistry parse(String sdl) {
    return new SchemaParser().parse(sdl);
  }

  private static TypeDefinitionRegistry read(Path file) throws IOException {
    return parse(Files.readString(file));
  }
}
