package org.kurultai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.kurultai.architecture.Classes.OF_THE_SERVICE;
import static org.kurultai.architecture.Classes.ROOT;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Queries run on event loops: what blocks has no place outside the import of a release. The stop
 * holds up the thread that stops the process, and no event loop.
 */
class EventLoopTest {

  @Test
  void only_the_import_speaks_jdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".dataset..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..")
        .because("JDBC blocks; reads go through the reactive pool")
        .check(OF_THE_SERVICE);
  }

  @Test
  void only_the_import_and_the_stop_wait() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".dataset..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".ops.GracefulStop")
        .should()
        .callMethod(Uni.class, "await")
        .orShould()
        .callMethod(Future.class, "get")
        .orShould()
        .callMethod(CompletableFuture.class, "get")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .because("a wait holds up every other reader on the same event loop")
        .check(OF_THE_SERVICE);
  }
}
