package org.kurultai.contract;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract is a copy of the design ground's schema.graphql. */
@QuarkusTest
class ContractTest {

  /** What a later issue serves. The list shrinks to nothing; a served field may not stay in it. */
  private static final Set<String> LATER =
      Set.of(
          "State.partnerships",
          "Forum.cadence",
          "Council.cadence",
          "OrganizationBody.cadence",
          "Query.meetingCounts",
          "Query.partnership",
          "Query.network",
          "Query.agenda",
          "Query.timeline",
          "Query.routes",
          "Query.search");

  @Test
  void the_served_schema_keeps_the_contract() throws IOException {
    assertThat(new Comparison(contract(), served(), LATER).differences()).isEmpty();
  }

  @Test
  void a_looser_or_missing_thing_is_noticed() {
    TypeDefinitionRegistry promised =
        parse(
            """
            type Query { a(x: Int! = 1): [String!]! b: E }
            enum E { ONE TWO }
            """);
    TypeDefinitionRegistry kept =
        parse("type Query { a(x: Int = 1, y: Int!): [String]! } enum E { ONE }");
    assertThat(new Comparison(promised, kept, Set.of()).differences())
        .containsExactlyInAnyOrder(
            "E is [ONE], not [ONE, TWO]",
            "Query.a is [String]!, not [String!]!",
            "Query.a(x) is x:Int =1, not x:Int! =1",
            "Query.a(y) must be given, against the contract",
            "Query.b is missing");
  }

  private static TypeDefinitionRegistry contract() throws IOException {
    try (InputStream in = ContractTest.class.getResourceAsStream("/contract/schema.graphql")) {
      return parse(new String(in.readAllBytes(), UTF_8));
    }
  }

  private static TypeDefinitionRegistry served() {
    return parse(get("/graphql/schema.graphql").then().statusCode(200).extract().asString());
  }

  private static TypeDefinitionRegistry parse(String sdl) {
    return new SchemaParser().parse(sdl);
  }
}
