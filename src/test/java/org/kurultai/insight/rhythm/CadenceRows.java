package org.kurultai.insight.rhythm;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.Rows;

/**
 * The rhythm of a forum, worked out from the release's files.
 *
 * @param dates those of its meetings that have one, in order
 * @param median of the gaps in days; null under two meetings dated to the day
 * @param expectedNext null where there is no median
 */
public record CadenceRows(
    List<String> dates, @Nullable Long median, @Nullable LocalDate expectedNext) {

  private static final List<Map<String, String>> MEETINGS = Rows.of("meetings.csv");

  /** The rhythm of the forum with this slug. */
  public static CadenceRows of(String forum) {
    List<String> dates =
        MEETINGS.stream()
            .filter(row -> row.get("forum").equals(forum) && !row.get("start_date").isEmpty())
            .sorted(
                comparing(
                        (Map<String, String> row) ->
                            (row.get("start_date") + "-01-01").substring(0, 10))
                    .thenComparing(row -> row.get("slug")))
            .map(row -> row.get("start_date"))
            .toList();
    List<LocalDate> days =
        dates.stream().filter(date -> date.length() == 10).map(LocalDate::parse).toList();
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    if (gaps.isEmpty()) {
      return new CadenceRows(dates, null, null);
    }
    gaps.sort(null);
    int size = gaps.size();
    long median = (gaps.get((size - 1) / 2) + gaps.get(size / 2) + 1) / 2;
    return new CadenceRows(dates, median, days.get(days.size() - 1).plusDays(median));
  }

  /** Whether a meeting is late on a day. */
  public boolean isOverdue(LocalDate day) {
    return expectedNext != null && day.isAfter(expectedNext);
  }
}
