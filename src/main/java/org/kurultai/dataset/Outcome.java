package org.kurultai.dataset;

import java.time.Duration;
import java.util.List;

/** How the import of a release ended, if it was not refused. Prints as a sentence. */
public sealed interface Outcome {

  /** The release replaced what was loaded. */
  record Loaded(String release, List<FileCount> files, Duration time) implements Outcome {

    @Override
    public String toString() {
      return "Release %s loaded in %.2f s: %,d rows, %,d added, %,d changed, %,d removed"
          .formatted(
              release,
              time.toMillis() / 1000.0,
              files.stream().mapToInt(FileCount::rows).sum(),
              files.stream().mapToInt(FileCount::added).sum(),
              files.stream().mapToInt(FileCount::changed).sum(),
              files.stream().mapToInt(FileCount::removed).sum());
    }
  }

  /** The very same release was loaded before. */
  record Unchanged(String release) implements Outcome {

    @Override
    public String toString() {
      return "Release %s is loaded already; nothing was changed".formatted(release);
    }
  }

  /** A newer release is loaded, and the older one offered was not asked to replace it. */
  record Outdated(String release, String loaded) implements Outcome {

    @Override
    public String toString() {
      return "Release %s is older than %s, which is loaded; nothing was changed"
          .formatted(release, loaded);
    }
  }
}
