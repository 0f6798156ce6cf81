package org.kurultai.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.architecture.Classes.OF_THE_SERVICE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.execution.Request;

class HouseHabitsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");

  @Test
  void nothing_is_injected_into_fields() {
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .because("what a class needs stands in its constructor")
        .check(OF_THE_SERVICE);
  }

  @Test
  void names_come_from_the_domain() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl|Base|Dto)(\\$.*)?")
        .because("a name says what a thing is in the domain or in the GraphQL specification")
        .check(OF_THE_SERVICE);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(it.isAnnotatedWith(NullMarked.class)).as(it.getName()).isTrue());
  }

  @Test
  void every_package_says_what_lives_there() throws IOException {
    for (JavaPackage it : packages()) {
      Path info = SOURCES.resolve(it.getName().replace('.', '/')).resolve("package-info.java");
      assertThat(info)
          .content()
          .as(it.getName())
          .startsWith("/**")
          .contains("package " + it.getName());
    }
  }

  /** The exception among headers tells the time of day to caches, and to nobody else. */
  @Test
  void which_day_is_today_is_read_from_the_clock_where_a_question_comes_in() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.kurultai.graphql.http.Answers")
        .and()
        .doNotHaveFullyQualifiedName("org.kurultai.ops.DateHeader")
        .and()
        .doNotBelongToAnyOf(Request.class)
        .should()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time")))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "instant")
        .orShould()
        .callMethod(Clock.class, "millis")
        .because("an answer holds for one day: ask Request.today")
        .check(OF_THE_SERVICE);
  }

  /** The exceptions tell when the record was written, which is no matter of today. */
  @Test
  void no_statement_asks_postgres_which_day_is_today() throws IOException {
    Pattern today =
        Pattern.compile(
            "(?i)\\b(current_(date|time\\w*)|local(time\\w*)|now\\(\\)|\\w+_timestamp\\(\\))");
    List<String> asking = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      for (Path it : files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList()) {
        if (today.matcher(Files.readString(it)).find()) {
          asking.add(it.getFileName().toString());
        }
      }
    }
    assertThat(asking)
        .containsExactlyInAnyOrder(
            "LoadedRelease.java", "V8__Keep_the_version_and_figures_of_the_record.sql");
  }

  private static List<JavaPackage> packages() {
    return OF_THE_SERVICE.stream().map(JavaClass::getPackage).distinct().toList();
  }
}
