package org.kurultai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final String PROMISED =
      """
      type Query {
        a(x: Int! = 1, f: Filter): [String!]!
        b(x: Int): E
        u: U
        node: Node
      }
      interface Node { id: ID! }
      interface Named implements Node { id: ID! name: String }
      type Person implements Node { id: ID! name: String born: Day }
      type Place implements Node { id: ID! }
      union U = Person | Place
      enum E { ONE TWO }
      input Filter { e: E = ONE n: [Int!] }
      scalar Day
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b(x: Int): E           | c(x: Int): E             | Query.b is gone
          [String!]!             | [String]!                | Query.a is [String]!, not [String!]!
          [String!]!             | [String!]                | Query.a is [String!], not [String!]!
          [String!]!             | String!                  | Query.a is String!, not [String!]!
          (x: Int): E            | (x: Int): Int            | Query.b is Int, not E
          b(x: Int)              | b                        | Query.b(x) is gone
          b(x: Int)              | b(x: Int!)               | Query.b(x) is Int!, not Int
          b(x: Int)              | b(x: [Int])              | Query.b(x) is [Int], not Int
          b(x: Int)              | b(x: Int, y: Int!)       | Query.b(y) must be given
          b(x: Int)              | b(x: Int = 1)            | Query.b(x) is Int = 1, not Int
          x: Int! = 1            | x: Int! = 2              | Query.a(x) is Int! = 2, not Int! = 1
          x: Int! = 1            | x: Int!                  | Query.a(x) is Int!, not Int! = 1
          n: [Int!]              | m: [Int!]                | Filter(n) is gone
          n: [Int!]              | n: [Int!]!               | Filter(n) is [Int!]!, not [Int!]
          n: [Int!]              | n: [Int!] m: Int!        | Filter(m) must be given
          e: E = ONE             | e: E = TWO               | Filter(e) is E = TWO, not E = ONE
          ONE TWO                | ONE                      | E.TWO is gone
          'Person | Place'       | Person                   | U no longer includes Place
          Person implements Node | Person                   | Person no longer implements Node
          Named implements Node  | Named                    | Named no longer implements Node
          name: String born      | born                     | Person.name is gone
          scalar Day             | enum Day { MONDAY }      | Day is of another kind
          scalar Day             | ''                       | Day is gone
          """)
  void what_breaks_a_client_is_noticed(String before, String after, String breach) {
    assertThat(breaks(before, after)).containsExactly(breach);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b(x: Int): E           | b(x: Int): E!
          b(x: Int): E           | b(x: Int): E @deprecated
          b(x: Int): E           | b(x: Int): E c: Day
          b(x: Int)              | b(x: Int, y: Int)
          b(x: Int)              | b(x: Int, y: Int! = 2)
          x: Int! = 1            | x: Int = 1
          n: [Int!]              | n: [Int]
          n: [Int!]              | n: [Int!] m: Int
          ONE TWO                | TWO ONE THREE
          'Person | Place'       | 'Place | Person | Query'
          Place implements Node  | Place implements Node & Named
          scalar Day             | '"A day." scalar Day scalar Month'
          """)
  void what_only_adds_passes(String before, String after) {
    assertThat(breaks(before, after)).isEmpty();
  }

  @Test
  void a_promise_for_later_must_not_be_kept_in_secret() {
    TypeDefinitionRegistry schema = Schemas.parse(PROMISED);
    assertThat(new Comparison(schema, schema, Set.of("Query.b")).breaks())
        .containsExactly("Query.b is served: strike it from the list of what comes later");
  }

  private static List<String> breaks(String before, String after) {
    assertThat(PROMISED).containsOnlyOnce(before);
    return new Comparison(
            Schemas.parse(PROMISED), Schemas.parse(PROMISED.replace(before, after)), Set.of())
        .breaks();
  }
}
