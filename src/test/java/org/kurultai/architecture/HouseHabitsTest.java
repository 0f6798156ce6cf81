package org.kurultai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.architecture.Classes.OF_THE_SERVICE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

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

  private static List<JavaPackage> packages() {
    return OF_THE_SERVICE.stream().map(JavaClass::getPackage).distinct().toList();
  }
}
