package org.kurultai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes have used of the processors, as Linux counts it (proc(5), stat). */
final class CpuTime {

  /** Linux tells times in these, whatever its own clock: USER_HZ, 100 a second. */
  private static final double TICK_MILLIS = 10;

  private static final Path PROC = Path.of("/proc");

  /** Fields of stat after the command, which may hold blanks: the process's parent, … */
  private static final int PARENT = 1;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_CHILDREN_USER = 13;
  private static final int ENDED_CHILDREN_SYSTEM = 14;

  private CpuTime() {}

  /** Milliseconds used by a process. */
  static double ofProcess(long pid) {
    String[] stat = stat(PROC.resolve(String.valueOf(pid)));
    return millis(stat, USER, SYSTEM);
  }

  /** Milliseconds used by a process and its children, those included that have ended. */
  static double ofFamily(long pid) {
    String[] parent = stat(PROC.resolve(String.valueOf(pid)));
    double own = millis(parent, USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
    try (Stream<Path> processes = Files.list(PROC)) {
      return own
          + processes
              .filter(it -> it.getFileName().toString().matches("\\d+"))
              .map(CpuTime::stat)
              .filter(stat -> stat.length > 0 && stat[PARENT].equals(String.valueOf(pid)))
              .mapToDouble(stat -> millis(stat, USER, SYSTEM))
              .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double millis(String[] stat, int... fields) {
    long ticks = 0;
    for (int field : fields) {
      ticks += Long.parseLong(stat[field]);
    }
    return ticks * TICK_MILLIS;
  }

  /** The fields that follow the command; none where the process has ended meanwhile. */
  private static String[] stat(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException ended) {
      return new String[0];
    }
  }
}
