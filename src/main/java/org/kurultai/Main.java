package org.kurultai;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import org.kurultai.dataset.ImportCommand;
import org.kurultai.ops.Ending;

/** Serves; or, told {@code import [DIRECTORY]}, loads a release into the database and ends. */
@QuarkusMain
public class Main implements QuarkusApplication {

  // A command opens no port, migrates, loads what it is told to and nothing else, and prints its
  // own lines only.
  private static final Map<String, String> COMMAND_SETTINGS =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "kurultai.dataset.import-at-start", "false",
          "kurultai.stop.delay", "0s",
          "quarkus.flyway.migrate-at-start", "true",
          "quarkus.banner.enabled", "false",
          "quarkus.log.level", "WARN");

  private final ImportCommand importCommand;

  Main(ImportCommand importCommand) {
    this.importCommand = importCommand;
  }

  public static void main(String... arguments) {
    List<String> given = List.of(arguments);
    if (!given.isEmpty()) {
      requireKnown(given);
      COMMAND_SETTINGS.forEach(System::setProperty);
    }
    Quarkus.run(Main.class, Ending::of, arguments);
  }

  private static void requireKnown(List<String> given) {
    if (!given.get(0).equals(ImportCommand.NAME) || given.size() > 2) {
      System.err.println("usage: java -jar quarkus-run.jar [import [DIRECTORY]]");
      System.exit(2);
    }
  }

  @Override
  public int run(String... arguments) {
    if (arguments.length == 0) {
      Quarkus.waitForExit();
      return 0;
    }
    List<String> given = List.of(arguments);
    return importCommand.run(given.subList(1, given.size()), System.out);
  }
}
