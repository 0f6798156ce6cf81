package org.kurultai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.architecture.Classes.BESIDE;
import static org.kurultai.architecture.Classes.FEATURES;
import static org.kurultai.architecture.Classes.GROUND;
import static org.kurultai.architecture.Classes.OF_THE_SERVICE;
import static org.kurultai.architecture.Classes.ROOT;
import static org.kurultai.architecture.Classes.packagesOf;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomsTest {

  @Test
  void every_package_under_the_root_is_a_room_of_the_design() {
    Set<String> rooms = new HashSet<>(FEATURES);
    rooms.addAll(GROUND);
    rooms.addAll(BESIDE);

    assertThat(OF_THE_SERVICE.getPackage(ROOT).getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .isNotEmpty()
        .isSubsetOf(rooms);
  }

  @Test
  void rooms_depend_on_one_another_without_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OF_THE_SERVICE);
  }

  @Test
  void the_engine_room_and_the_store_never_look_back() {
    noClasses()
        .that()
        .resideInAnyPackage(packagesOf(GROUND))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packagesOf(FEATURES))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(packagesOf(BESIDE))
        .because("graphql and store serve every feature and know none")
        .check(OF_THE_SERVICE);
  }

  @Test
  void no_feature_leans_on_what_stands_beside_it() {
    noClasses()
        .that()
        .resideInAnyPackage(packagesOf(FEATURES))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packagesOf(BESIDE))
        .because("a query is answered from Postgres, however the record came there")
        .check(OF_THE_SERVICE);
  }
}
