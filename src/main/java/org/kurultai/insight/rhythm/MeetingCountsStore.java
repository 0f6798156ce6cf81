package org.kurultai.insight.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.meeting.MeetingFilter;
import org.kurultai.store.Columns;
import org.kurultai.store.Filtered;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** Counts meetings in Postgres. */
@ApplicationScoped
public class MeetingCountsStore {

  private final Loader<Filtered, List<Group>> groups;

  private record Group(String key, @Nullable String label, int count) {

    static Group read(Columns row) {
      return new Group(row.text(), row.textOrNull(), row.integer());
    }

    /** An enum's value is named by its words: {@code HEADS_OF_STATE} by "Heads of state". */
    MeetingBucket bucket() {
      return new MeetingBucket(
          key,
          label == null
              ? key.charAt(0) + key.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT)
              : label,
          count);
    }
  }

  MeetingCountsStore(Statements statements) {
    groups = Reads.filtered(statements, Group::read);
  }

  /** The buckets of a key, in the order that the API promises. */
  CompletableFuture<List<MeetingBucket>> count(MeetingKey by, MeetingFilter filter) {
    Grouping grouping = by.grouping();
    TimeBucket bucket = by.bucket();
    return groups
        .load(new Filtered(grouping.start(), filter.where(grouping.sorted()), grouping.end()))
        .thenApply(
            found ->
                bucket == null
                    ? found.stream().map(Group::bucket).toList()
                    : inOrderOfTime(bucket, filter, found));
  }

  private static List<MeetingBucket> inOrderOfTime(
      TimeBucket bucket, MeetingFilter filter, List<Group> found) {
    Map<Integer, Integer> counts =
        bucket.sums(filter.period(), found, group -> new PartialDate(group.key()), Group::count);
    return Span.of(bucket, filter.period(), counts.keySet().stream()).numbers().stream()
        .map(
            number ->
                new MeetingBucket(
                    bucket.key(number), bucket.label(number), counts.getOrDefault(number, 0)))
        .toList();
  }
}
