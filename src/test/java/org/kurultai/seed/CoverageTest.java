package org.kurultai.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No claim of {@code SEED.md} that can be checked goes untested. */
class CoverageTest {

  private static final Class<?>[] TESTS = {
    ArticleTest.class,
    FourPlusFourTest.class,
    UzbekistanTest.class,
    KazakhstanTest.class,
    MiddleCorridorTest.class,
    GreenEnergyTest.class,
    QuietContactsTest.class,
    TurkicStatesTest.class
  };

  /** A line of the table: number, claim, kind and what follows. */
  private static final Pattern LINE =
      Pattern.compile("^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|", Pattern.MULTILINE);

  private static final Pattern CHECKABLE = Pattern.compile("fact|event|person|topic|mechanism");

  @Test
  void every_claim_that_can_be_checked_has_a_test_and_no_test_names_another() throws IOException {
    Map<Integer, String> kinds = kinds();
    assertThat(kinds).hasSize(30).containsEntry(2, "reading").containsEntry(5, "event, mechanism");
    Set<Integer> checkable =
        kinds.entrySet().stream()
            .filter(claim -> CHECKABLE.matcher(claim.getValue()).find())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(checkable).contains(1, 17, 21, 29).doesNotContain(2, 30);
    assertThat(tested()).containsExactlyElementsOf(checkable);
  }

  private static Map<Integer, String> kinds() throws IOException {
    Map<Integer, String> kinds = new TreeMap<>();
    LINE.matcher(seed())
        .results()
        .forEach(line -> kinds.put(Integer.valueOf(line.group(1)), line.group(3)));
    return kinds;
  }

  private static String seed() throws IOException {
    try (InputStream seed = CoverageTest.class.getResourceAsStream("/dataset/SEED.md")) {
      return new String(Objects.requireNonNull(seed).readAllBytes(), UTF_8);
    }
  }

  private static Set<Integer> tested() {
    return Stream.of(TESTS)
        .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .filter(method -> method.isAnnotationPresent(Claim.class))
        .map(CoverageTest::claim)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int claim(Method test) {
    return test.getAnnotation(Claim.class).value();
  }
}
