package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

class SdlTest {

  @Test
  void all_that_a_client_can_reach_is_printed_with_descriptions_by_kind_and_name() {
    assertThat(
            Sdl.print(
                schema(
                    """
                    scalar Day @specifiedBy(url: "https://example.org/day")
                    scalar Unused
                    input Filter { on: Day = "2026-01-20" }
                    "What is asked."
                    type Query {
                      z: Thing
                      "By name."
                      a("Which." filter: Filter): Int @deprecated(reason: "Use `z`.")
                    }
                    interface Thing { id: ID! }
                    "Reached by what it implements alone."
                    type Stone implements Thing { id: ID! }
                    """)))
        .isEqualTo(
            """
            interface Thing {
              id: ID!
            }

            "What is asked."
            type Query {
              "By name."
              a(
                "Which."
                filter: Filter
              ): Int @deprecated(reason : "Use `z`.")
              z: Thing
            }

            "Reached by what it implements alone."
            type Stone implements Thing {
              id: ID!
            }

            scalar Day @specifiedBy(url : "https://example.org/day")

            input Filter {
              on: Day = "2026-01-20"
            }
            """);
  }

  @Test
  void what_is_deprecated_can_be_left_out_and_with_it_what_nothing_else_leads_to() {
    assertThat(
            Sdl.printWithoutDeprecated(
                schema(
                    """
                    type Query {
                      new(kept: Int, old: Int @deprecated, by: By): Kind
                      old: Old @deprecated
                      oldKind: OldKind @deprecated
                    }
                    type Old { older: Older }
                    type Older { x: Int }
                    enum OldKind { GONE @deprecated }
                    enum Kind { KEPT OLD @deprecated }
                    input By { kept: Int old: OldFilter @deprecated }
                    input OldFilter { x: Int }
                    """)))
        .isEqualTo(
            """
            type Query {
              new(by: By, kept: Int): Kind
            }

            enum Kind {
              KEPT
            }

            input By {
              kept: Int
            }
            """);
  }

  private static GraphQLSchema schema(String sdl) {
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
  }
}
