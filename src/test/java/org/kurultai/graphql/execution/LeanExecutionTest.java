package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.graphql.execution.Yurts.Yurt;
import org.kurultai.graphql.limit.Effort;

/** Whatever is asked, the answer is graphql-java's own: same data, same order, same errors. */
class LeanExecutionTest {

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
    assertThat(Yurt.READ).hasValue(1 + Yurts.LARGE.inside().size());
  }

  private static LeanExecution lean() {
    return new LeanExecution(new SimpleDataFetcherExceptionHandler());
  }

  private static String answer(ExecutionStrategy strategy, String document)
      throws JsonProcessingException {
    ExecutionResult result =
        GraphQL.newGraphQL(Yurts.SCHEMA)
            .queryExecutionStrategy(strategy)
            .build()
            .execute(
                ExecutionInput.newExecutionInput(document)
                    .variables(Map.of("yes", true))
                    .graphQLContext(Map.of(Effort.class, new Effort(100, 100, Duration.ofDays(1))))
                    .build());
    return new ObjectMapper().writeValueAsString(result.toSpecification());
  }
}
