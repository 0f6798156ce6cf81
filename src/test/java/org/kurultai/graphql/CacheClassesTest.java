package org.kurultai.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CacheClassesTest {

  private static final String CAFFEINE = "com.github.benmanes.caffeine.cache.";

  @Test
  void every_class_that_caffeine_looked_up_by_name_is_registered_for_a_native_image()
      throws ReflectiveOperationException {
    given().queryParam("query", "{ dataset { version } }").get("/graphql");

    Set<String> lookedUp = new HashSet<>(lookedUpBy("LocalCacheFactory"));
    lookedUp.addAll(lookedUpBy("NodeFactory"));

    assertThat(CacheClasses.class.getAnnotation(RegisterForReflection.class).classNames())
        .containsAll(lookedUp.stream().map(CAFFEINE::concat).toList());
  }

  /** The names that the factory remembers to have looked up. */
  private static Set<String> lookedUpBy(String factory) throws ReflectiveOperationException {
    Field factories = Class.forName(CAFFEINE + factory).getDeclaredField("FACTORIES");
    factories.setAccessible(true);
    Set<String> names = new HashSet<>();
    ((Map<?, ?>) factories.get(null)).keySet().forEach(name -> names.add((String) name));
    assertThat(names).isNotEmpty();
    return names;
  }
}
