package org.kurultai.failure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of memory, where one can be mounted, which a test can fill. */
final class SmallDisk implements AutoCloseable {

  private final Path directory;
  private final Path ballast;
  private final boolean mounted;

  private SmallDisk(Path directory, boolean mounted) {
    this.directory = directory;
    this.ballast = directory.resolve("ballast");
    this.mounted = mounted;
  }

  static SmallDisk mount() throws Exception {
    Path directory = Files.createTempDirectory(Path.of("target"), "disk");
    return new SmallDisk(
        directory, run("mount", "-t", "tmpfs", "-o", "size=384m", "tmpfs", directory.toString()));
  }

  Path directory() {
    return directory;
  }

  /** Only root may mount; else its directory is one on the common disk, which nobody may fill. */
  boolean isMounted() {
    return mounted;
  }

  /** Fills it up to so many bytes. */
  void fillUpTo(int free) throws IOException {
    try (OutputStream file = Files.newOutputStream(ballast)) {
      byte[] block = new byte[1 << 16];
      while (Files.getFileStore(directory).getUsableSpace() > free) {
        file.write(block);
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ballast);
  }

  @Override
  public void close() throws Exception {
    if (mounted) {
      run("umount", directory.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
