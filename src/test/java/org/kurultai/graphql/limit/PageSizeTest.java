package org.kurultai.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

/** Whichever way a page is asked for, the size that holds is the one that is bounded. */
@QuarkusTest
class PageSizeTest {

  private static final Map<String, String> TELL = Map.of("X-Request-Cost", "true");

  @Inject Statements statements;

  /**
   * A way to give an argument.
   *
   * @param literal what stands in the document; null where the argument is left out
   * @param declared what the variable is declared to be; null where there is none
   * @param sent what JSON has for the variable; null where it has nothing
   * @param size what it comes to; null for none
   */
  private record Way(
      @Nullable String literal,
      @Nullable String declared,
      @Nullable Sent sent,
      @Nullable Integer size) {

    private static final Way[] ALL = {
      new Way(null, null, null, null),
      new Way("null", null, null, null),
      new Way("3", null, null, 3),
      new Way("101", null, null, 101),
      new Way("2147483647", null, null, Integer.MAX_VALUE),
      new Way("$", "Int", null, null),
      new Way("$", "Int", new Sent(null), null),
      new Way("$", "Int", new Sent(4), 4),
      new Way("$", "Int", new Sent(102), 102),
      new Way("$", "Int!", new Sent(2147483647), 2147483647),
      new Way("$", "Int = 5", null, 5),
      new Way("$", "Int = 5", new Sent(null), null),
      new Way("$", "Int = 103", null, 103),
      new Way("$", "Int = 103", new Sent(6), 6),
      new Way("$", "Int = null", null, null),
    };

    private record Sent(@Nullable Integer value) {}

    private Stream<String> argument(String name) {
      return literal == null
          ? Stream.empty()
          : Stream.of(name + ": " + (literal.equals("$") ? '$' + name : literal));
    }

    private Stream<String> variable(String name) {
      return declared == null ? Stream.empty() : Stream.of('$' + name + ": " + declared);
    }
  }

  @Test
  void whichever_of_first_and_last_holds_a_size_decides() {
    for (Way first : Way.ALL) {
      for (Way last : Way.ALL) {
        holds(first, last);
      }
    }
  }

  private void holds(Way first, Way last) {
    String arguments = joined(first.argument("first"), last.argument("last"));
    String document =
        "query"
            + joined(first.variable("first"), last.variable("last"))
            + "{ meetings"
            + arguments
            + " { nodes { slug } } }";
    Map<String, Object> variables = new LinkedHashMap<>();
    send("first", first, variables);
    send("last", last, variables);
    long before = statements.issued();

    JsonNode response = Api.ask(document, variables, TELL);

    String what = document + ' ' + variables + ": " + response;
    int most = Math.max(size(first, 0), size(last, 0));
    if (most > 100) {
      assertThat(code(response)).as(what).isEqualTo("PAGE_SIZE_LIMIT_EXCEEDED");
      assertThat(statements.issued()).as(what).isEqualTo(before);
    } else if (first.size() != null && last.size() != null) {
      assertThat(code(response)).as(what).isEqualTo("BAD_USER_INPUT");
    } else {
      int size = most == 0 ? 20 : most;
      assertThat(response.at("/extensions/cost/requested").intValue()).as(what).isEqualTo(1 + size);
      assertThat(response.at("/data/meetings/nodes")).as(what).hasSize(size);
    }
  }

  private static int size(Way way, int none) {
    Integer size = way.size();
    return size == null ? none : size;
  }

  private static void send(String name, Way way, Map<String, Object> variables) {
    if (way.sent() != null) {
      variables.put(name, way.sent().value());
    }
  }

  private static String joined(Stream<String> first, Stream<String> last) {
    String all = String.join(", ", Stream.concat(first, last).toList());
    return all.isEmpty() ? "" : '(' + all + ')';
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ states(first: 101) { nodes { code } } }                           | first | states",
        "{ states(last: 1000) { totalCount } }                               | last  | states",
        "{ state(code: \"TR\") { met: meetings(first: 101) { totalCount } } } | first | state.met",
        "query($n: Int = 2147483647) { states(first: $n) { totalCount } }    | first | states",
      })
  void a_page_beyond_the_limit_is_refused_and_names_its_argument_and_place(
      String document, String argument, String place) {
    JsonNode error = Api.error(document);
    assertThat(error.at("/extensions/code").textValue()).isEqualTo("PAGE_SIZE_LIMIT_EXCEEDED");
    assertThat(error.at("/extensions/argument").textValue()).isEqualTo(argument);
    assertThat(error.at("/extensions/limit").intValue()).isEqualTo(100);
    assertThat(error.path("message").textValue()).contains(" at " + place + ":", "at most 100");
  }

  /** One connection and 101 states. */
  @Test
  void a_page_beyond_the_limit_still_has_its_cost() {
    JsonNode response = Api.ask("{ states(first: 101) { nodes { code } } }", Map.of(), TELL);
    assertThat(code(response)).isEqualTo("PAGE_SIZE_LIMIT_EXCEEDED");
    assertThat(response.at("/extensions/cost/requested").longValue()).isEqualTo(102);
  }

  private static String code(JsonNode response) {
    return response.at("/errors/0/extensions/code").textValue();
  }
}
