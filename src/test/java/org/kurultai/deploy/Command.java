package org.kurultai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** A tool of this machine, which may lack it. */
final class Command {

  private Command() {}

  /**
   * What the command prints.
   *
   * @throws IOException if it is not installed
   * @throws IllegalStateException if it fails, with what it prints
   */
  static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ":\n" + printed);
    }
    return printed;
  }
}
