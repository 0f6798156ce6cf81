package org.kurultai.graphql.execution;

import static graphql.schema.idl.RuntimeWiring.newRuntimeWiring;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.graphql.limit.Effort;

/** Whatever is asked, the answer is graphql-java's own: same data, same order, same errors. */
class LeanExecutionTest {

  private static final String SDL =
      """
      type Query { yurts: [Yurt!]!, yurt: Yurt, guests: [Guest] }
      interface Guest { name: String! }
      type Rider implements Guest { name: String!, horse: String }
      type Yurt implements Guest {
        name: String!
        felt: Felt
        poles: Int
        words: [String!]!
        beside: Yurt
        inside: [Yurt!]
        riders: [Rider]
        first: Rider!
        soon: String!
        late: Int!
        torn: String
        gone: String!
      }
      enum Felt { WHITE GREY }
      """;

  private enum Felt {
    WHITE,
    GREY
  }

  public record Rider(String name, String horse) {}

  /**
   * The accessors that a query reads: values, values to come, failures, and nulls that are none.
   */
  public record Yurt(String name, Felt felt, Integer poles, List<Yurt> inside, List<Rider> riders) {

    static final AtomicInteger READ = new AtomicInteger();

    @Override
    public String name() {
      READ.incrementAndGet();
      return name;
    }

    public List<String> words() {
      return List.of(name, "yurt");
    }

    public Yurt beside() {
      return inside.isEmpty() ? null : inside.get(0);
    }

    public Rider first() {
      return riders.isEmpty() ? null : riders.get(0);
    }

    public CompletableFuture<String> soon() {
      return new CompletableFuture<String>().completeOnTimeout(name + "!", 1, MILLISECONDS);
    }

    public CompletableFuture<Integer> late() {
      return poles == null ? failedFuture(new IllegalStateException(name)) : completedFuture(poles);
    }

    public String torn() {
      throw new IllegalStateException(name + " is torn");
    }

    public String gone() {
      return felt == Felt.GREY ? null : name;
    }
  }

  private static final Yurt SMALL =
      new Yurt("small", Felt.GREY, null, List.of(), Arrays.asList(new Rider("Alp", null), null));
  private static final Yurt PLAIN = new Yurt("plain", Felt.WHITE, 5, List.of(), List.of());
  private static final Yurt LARGE =
      new Yurt("large", null, 9, List.of(PLAIN, SMALL), List.of(new Rider("Manas", "Akkula")));

  private static final GraphQLSchema SCHEMA = schema();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ yurts { name felt poles } }",
        "{ yurts { poles again: name name __typename } yurt { name } }",
        "{ yurts { name words beside { name beside { name } } inside { name felt } } }",
        "{ yurts { beside { name } ... on Yurt { poles beside { felt } } ...More } }"
            + " fragment More on Guest { name again: name }",
        "query($yes: Boolean!) { yurts { name @skip(if: $yes) felt @include(if: $yes) poles } }",
        "{ guests { name __typename ... on Rider { horse } ... on Yurt { felt } } }",
        // Null in a list that may hold it, in one that may not, and where an object must be.
        "{ yurts { name riders { name horse } } }",
        "{ yurts { name beside { first { name } } inside { name first { name } } } }",
        // To come, at once and later; failing; failing where null must not be.
        "{ yurts { soon name inside { soon name } } }",
        "{ yurts { inside { late name } } yurt { late } }",
        "{ yurts { torn name } }",
        "{ yurts { torn inside { name torn } } yurt { name } }",
        "{ yurts { name inside { gone name } } }",
        "{ yurt { name gone } yurts { beside { gone } inside { beside { gone } name } } }",
        "{ yurts { inside { gone } } guests { name } }",
      })
  void the_answer_is_that_of_graphql_java(String document) throws Exception {
    String expected =
        answer(new AsyncExecutionStrategy(new SimpleDataFetcherExceptionHandler()), document);
    assertThat(expected).contains("\"data\"");
    assertThat(answer(lean(), document)).isEqualTo(expected);
  }

  @Test
  void a_leaf_at_hand_is_read_once() throws Exception {
    Yurt.READ.set(0);
    answer(lean(), "{ yurts { name inside { name felt } } }");
    assertThat(Yurt.READ).hasValue(1 + LARGE.inside().size());
  }

  private static LeanExecution lean() {
    return new LeanExecution(new SimpleDataFetcherExceptionHandler());
  }

  private static String answer(ExecutionStrategy strategy, String document)
      throws JsonProcessingException {
    ExecutionResult result =
        GraphQL.newGraphQL(SCHEMA)
            .queryExecutionStrategy(strategy)
            .build()
            .execute(
                ExecutionInput.newExecutionInput(document)
                    .variables(Map.of("yes", true))
                    .graphQLContext(Map.of(Effort.class, new Effort(100, 100, Duration.ofDays(1))))
                    .build());
    return new ObjectMapper().writeValueAsString(result.toSpecification());
  }

  private static GraphQLSchema schema() {
    RuntimeWiring wiring =
        newRuntimeWiring()
            .type("Query", LeanExecutionTest::query)
            .type("Guest", LeanExecutionTest::guest)
            .type("Rider", type -> accessors(type, Rider.class, "name", "horse"))
            .type(
                "Yurt",
                type ->
                    accessors(
                        type,
                        Yurt.class,
                        "name",
                        "felt",
                        "poles",
                        "words",
                        "beside",
                        "inside",
                        "riders",
                        "first",
                        "soon",
                        "late",
                        "torn",
                        "gone"))
            .build();
    return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
  }

  private static TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder query) {
    return query
        .dataFetcher("yurts", environment -> List.of(LARGE))
        .dataFetcher("yurt", environment -> SMALL)
        .dataFetcher("guests", environment -> Arrays.asList(new Rider("Alp", null), null, PLAIN));
  }

  private static TypeRuntimeWiring.Builder guest(TypeRuntimeWiring.Builder guest) {
    return guest.typeResolver(
        value ->
            value.getSchema().getObjectType(value.getObject() instanceof Yurt ? "Yurt" : "Rider"));
  }

  private static TypeRuntimeWiring.Builder accessors(
      TypeRuntimeWiring.Builder type, Class<?> source, String... names) {
    for (String name : names) {
      try {
        type.dataFetcher(name, new FieldFetcher(source.getMethod(name)));
      } catch (NoSuchMethodException unknown) {
        throw new IllegalStateException(unknown);
      }
    }
    return type;
  }
}
