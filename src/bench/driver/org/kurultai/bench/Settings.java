package org.kurultai.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run may be told, by system properties {@code bench.…}.
 *
 * @param parts what to measure: {@code start}, {@code answers}, {@code lists}, {@code insight},
 *     {@code peers}
 * @param sizes the numbers of meetings to grow the record to
 * @param connections how many ask at once
 * @param rounds how often each scenario is measured, in turns
 * @param time how long each time
 * @param warmUpSlices how many slices the warm-up lasts at most
 * @param recording where to write a JFR recording of the first service
 * @param compare the JSON of another run, to print ratios with
 */
record Settings(
    Set<String> parts,
    List<Integer> sizes,
    int connections,
    int rounds,
    Duration time,
    int warmUpSlices,
    Optional<Path> recording,
    Optional<Path> compare) {

  static Settings read() {
    return new Settings(
        Set.of(System.getProperty("bench.parts", "start,answers,lists,insight").split(",")),
        Stream.of(System.getProperty("bench.sizes", "10000,100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList(),
        Integer.getInteger("bench.connections", 8),
        Integer.getInteger("bench.rounds", 5),
        Duration.ofSeconds(Integer.getInteger("bench.seconds", 3)),
        Integer.getInteger("bench.warm-up-slices", 30),
        path("bench.recording"),
        path("bench.compare"));
  }

  private static Optional<Path> path(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of);
  }
}
