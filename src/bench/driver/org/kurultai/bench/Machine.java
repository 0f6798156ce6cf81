package org.kurultai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and on what a run was taken. */
final class Machine {

  private Machine() {}

  static Map<String, Object> describe() throws IOException {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("commit", commit());
    machine.put("day", LocalDate.now(ZoneOffset.UTC).toString());
    machine.put("processor", line("/proc/cpuinfo", "model name"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("memory", line("/proc/meminfo", "MemTotal"));
    machine.put("kernel", System.getProperty("os.version"));
    machine.put("java", System.getProperty("java.runtime.version"));
    machine.put("load by", WrkLoad.isInstalled() ? "wrk" : "Vert.x");
    return machine;
  }

  /** The commit that is checked out, short; {@code unknown} without a repository. */
  static String commit() throws IOException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=8")
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes()).strip();
    return said.matches("[0-9a-f]{8,}(-dirty)?") ? said : "unknown";
  }

  private static String line(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
