package org.kurultai.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kurultai.Rows;

/**
 * A period and the parts that it is cut into, at random days: every other is one on which a meeting
 * ended that had begun before, half of these in an earlier month.
 *
 * @param parts in order of time, without a gap
 */
public record CutPeriod(List<CutPeriod.Part> parts) {

  private static final LocalDate START = LocalDate.of(2005, 7, 1);
  private static final int DAYS = 21 * 365;

  private static final List<LocalDate> ENDS = ends(10);
  private static final List<LocalDate> ENDS_IN_ANOTHER_MONTH = ends(7);

  /**
   * A part of a period, both ends included.
   *
   * @param from empty where it is open
   * @param to {@code 9999-12-31} where it is open
   */
  public record Part(String from, String to) {

    /** As an argument of the API. */
    public String asked() {
      return "period: {%s %s}"
          .formatted(
              from.isEmpty() ? "" : "from: \"" + from + '"',
              to.startsWith("9999") ? "" : "to: \"" + to + '"');
    }

    /** Whether a thing lies in it that happened on one of these days. */
    public boolean holds(String first, String last) {
      return first.compareTo(to) <= 0 && last.compareTo(from) >= 0;
    }
  }

  /** Some periods, the same for the same seed; each third is open at both ends. */
  public static Stream<CutPeriod> random(long seed, int number) {
    Random random = new Random(seed);
    return IntStream.range(0, number).mapToObj(i -> random(random, i % 3 == 0)).toList().stream();
  }

  private static CutPeriod random(Random random, boolean open) {
    TreeSet<LocalDate> days = new TreeSet<>();
    int parts = 2 + random.nextInt(4);
    while (days.size() <= parts) {
      days.add(
          switch (random.nextInt(4)) {
            case 0 -> ENDS.get(random.nextInt(ENDS.size()));
            case 1 -> ENDS_IN_ANOTHER_MONTH.get(random.nextInt(ENDS_IN_ANOTHER_MONTH.size()));
            default -> START.plusDays(random.nextInt(DAYS));
          });
    }
    List<LocalDate> starts = new ArrayList<>(days);
    List<Part> cut = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      cut.add(
          new Part(
              open && i == 0 ? "" : starts.get(i).toString(),
              open && i == parts - 1 ? "9999-12-31" : starts.get(i + 1).minusDays(1).toString()));
    }
    return new CutPeriod(cut);
  }

  /**
   * The days on which meetings ended that had begun on another.
   *
   * @param letters how much of their dates must differ: 10 for another day, 7 for another month
   */
  private static List<LocalDate> ends(int letters) {
    return Rows.of("meetings.csv").stream()
        .filter(row -> row.get("end_date").length() == 10)
        .filter(row -> !row.get("start_date").startsWith(row.get("end_date").substring(0, letters)))
        .map(row -> LocalDate.parse(row.get("end_date")))
        .toList();
  }

  /** All of it. */
  public Part whole() {
    return new Part(parts.get(0).from(), parts.get(parts.size() - 1).to());
  }

  /** The parts beyond its first that a thing lies in: where it is counted once more. */
  public List<Part> again(String first, String last) {
    return parts.stream().filter(part -> part.holds(first, last)).skip(1).toList();
  }

  /** Whole and parts asked for in one query: {@code whole} and {@code part0} and so on. */
  public String query(String field) {
    StringBuilder query = new StringBuilder("{ whole: " + field.formatted(whole().asked()));
    for (int i = 0; i < parts.size(); i++) {
      query.append(" part").append(i).append(": ").append(field.formatted(parts.get(i).asked()));
    }
    return query.append(" }").toString();
  }
}
