package org.kurultai.graphql.execution;

import static graphql.schema.idl.RuntimeWiring.newRuntimeWiring;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A small schema of objects and lists within each other, some of them null, late or failing. */
final class Yurts {

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
  static final Yurt LARGE =
      new Yurt("large", null, 9, List.of(PLAIN, SMALL), List.of(new Rider("Manas", "Akkula")));

  static final GraphQLSchema SCHEMA = schema();

  private Yurts() {}

  private static GraphQLSchema schema() {
    RuntimeWiring wiring =
        newRuntimeWiring()
            .type("Query", Yurts::query)
            .type("Guest", Yurts::guest)
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
