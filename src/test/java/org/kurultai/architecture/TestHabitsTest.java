package org.kurultai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.commons.annotation.Testable;

class TestHabitsTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages(Classes.ROOT);

  @Test
  void a_test_is_named_after_the_behaviour_that_it_expects() {
    methods()
        .that()
        .areMetaAnnotatedWith(Testable.class)
        .should()
        .haveNameMatching("[a-z0-9]+(_[A-Za-z0-9]+)+")
        .check(TESTS);
  }

  @Test
  void no_test_sleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(TimeUnit.class, "sleep", long.class)
        .because("a test waits for what it expects, not for time to pass")
        .check(TESTS);
  }

  @Test
  void no_test_is_switched_off_or_leans_on_another() {
    noMethods().should().beAnnotatedWith(Disabled.class).check(TESTS);
    noClasses()
        .should()
        .beAnnotatedWith(Disabled.class)
        .orShould()
        .beAnnotatedWith(TestMethodOrder.class)
        .check(TESTS);
  }

  @Test
  void nothing_that_we_own_is_mocked() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..").check(TESTS);
  }
}
