package org.kurultai;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.kurultai.dataset.ImportCommand;

/** Serves; or, told {@code import [DIRECTORY]}, loads a release into the database and ends. */
@QuarkusMain
public class Main implements QuarkusApplication {

  private final ImportCommand importCommand;

  Main(ImportCommand importCommand) {
    this.importCommand = importCommand;
  }

  public static void main(String... arguments) {
    List<String> given = List.of(arguments);
    if (!given.isEmpty()) {
      requireKnown(given);
      // A command opens no port, and loads what it is told to and nothing else.
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("kurultai.dataset.import-at-start", "false");
    }
    Quarkus.run(Main.class, arguments);
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
