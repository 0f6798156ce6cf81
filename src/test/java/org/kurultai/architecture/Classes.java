package org.kurultai.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The classes of the service, read once for all architecture tests, and the names of its rooms. */
public final class Classes {

  static final String ROOT = "org.kurultai";

  /** One package each; what lives where stands in their {@code package-info}. */
  static final Set<String> FEATURES =
      Set.of(
          "state",
          "organization",
          "forum",
          "meeting",
          "person",
          "document",
          "indicator",
          "corridor",
          "source",
          "insight",
          "routing",
          "search");

  /** What features stand on; knows none of them. */
  static final Set<String> GROUND = Set.of("graphql", "store");

  /** Beside the features: the import of a release, what operators see, what newcomers see. */
  static final Set<String> BESIDE = Set.of("dataset", "ops", "landing");

  public static final JavaClasses OF_THE_SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Classes() {}

  /** Package identifiers of rooms with all that lies below them. */
  static String[] packagesOf(Set<String> rooms) {
    return rooms.stream().map(room -> ROOT + "." + room + "..").toArray(String[]::new);
  }
}
