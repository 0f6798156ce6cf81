package org.kurultai.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kurultai.dataset.ReleaseImport.OlderRelease;

/**
 * {@code import [DIRECTORY]}: lets the serving role read, then loads the release in a directory, or
 * the one inside the application. Migrations have run by then, as at every start that may migrate.
 * An older release than the loaded one replaces it, so that an operator can roll back.
 */
@ApplicationScoped
public class ImportCommand {

  public static final String NAME = "import";

  private final ServingRole serving;
  private final ReleaseImport imports;

  ImportCommand(ServingRole serving, ReleaseImport imports) {
    this.serving = serving;
    this.imports = imports;
  }

  /**
   * @param arguments what follows the command's name
   * @return the exit code: 0 if the release is loaded now, 1 if it was refused or the database
   *     failed
   */
  public int run(List<String> arguments, PrintStream out) {
    if (!arguments.isEmpty() && !Files.isDirectory(Path.of(arguments.get(0)))) {
      out.println("No such directory: " + arguments.get(0));
      return 1;
    }
    Release release =
        arguments.isEmpty() ? Release.bundled() : Release.in(Path.of(arguments.get(0)));
    try {
      serving.letRead();
      out.println(imports.load(release, OlderRelease.REPLACES, out::println));
      return 0;
    } catch (ServingRole.Unfit | InvalidRelease refused) {
      out.println(refused.getMessage());
      return 1;
    } catch (IllegalStateException failed) {
      // The log is closed by the time that anybody could tell there what escapes a command.
      out.println(failed.getMessage() + ": " + failed.getCause());
      return 1;
    }
  }
}
