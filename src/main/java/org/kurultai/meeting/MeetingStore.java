package org.kurultai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.StatePair;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The meetings in Postgres. */
@ApplicationScoped
public class MeetingStore implements NodeSource {

  static final Scope ALL = new Scope("meeting m", "m", "m.slug", null);
  static final Scope OF_FORUM = new Scope("meeting m", "m", "m.slug", "m.forum");
  static final Scope OF_ORGANIZATION = new Scope("meeting m", "m", "m.slug", "m.organization");
  static final Scope HOSTED_BY_STATE = new Scope("meeting m", "m", "m.slug", "m.host_state");
  static final Scope OF_STATE = linked("meeting_state", "state");
  private static final Scope OF_PAIR = linked("meeting_pair", "pair");
  static final Scope OF_PERSON = linked("meeting_person", "person");
  static final Scope ON_TOPIC = linked("meeting_topic", "topic");

  private final Loader<String, Meeting> bySlug;
  private final Loader<String, List<Meeting>> previous;
  private final Loader<String, List<Meeting>> next;
  private final Listing<Meeting> listing;

  MeetingStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Meeting.COLUMNS + " from meeting m where m.slug = any($1)",
            Meeting::read,
            Meeting::slug);
    previous = Reads.many(statements, neighbour("<", "desc"), Meeting::read);
    next = Reads.many(statements, neighbour(">", "asc"), Meeting::read);
    listing = new Listing<>(statements, new SelectList(Meeting.COLUMNS, "m.slug"), Meeting::read);
  }

  /** Meetings by slug. */
  public Loader<String, Meeting> bySlug() {
    return bySlug;
  }

  /** The meeting before one in its forum, by date, then slug; none for one that has no date. */
  CompletableFuture<Meeting> previous(Meeting meeting) {
    return previous.load(meeting.slug()).thenApply(MeetingStore::firstOrNull);
  }

  /** The meeting after one in its forum, by date, then slug; none for one that has no date. */
  CompletableFuture<Meeting> next(Meeting meeting) {
    return next.load(meeting.slug()).thenApply(MeetingStore::firstOrNull);
  }

  CompletableFuture<Page<Meeting>> page(MeetingFilter filter, Window window) {
    return listing.page(ALL, filter.where(ALL.sorted()), window);
  }

  CompletableFuture<Page<Meeting>> page(
      Scope scope, String parent, MeetingFilter filter, Window window) {
    return listing.page(scope, parent, filter.where(scope.sorted()), window);
  }

  /**
   * The meetings that two states both took part in.
   *
   * @param within the period that they lie in, beside what the filter asks for
   */
  public CompletableFuture<Page<Meeting>> ofPair(
      StatePair pair, @Nullable Period within, MeetingFilter filter, Window window) {
    String sorted = OF_PAIR.sorted();
    Where asked = MeetingFilter.within(filter.where(sorted), within, sorted);
    return listing.page(OF_PAIR, pair.key(), asked, window);
  }

  @Override
  public String type() {
    return "Meeting";
  }

  @Override
  public CompletableFuture<Meeting> node(String key) {
    return bySlug.load(key);
  }

  /** Every link has its meeting: by the left join a mere count leaves the meetings alone. */
  private static Scope linked(String links, String parent) {
    return new Scope(
        links + " l left join meeting m on m.slug = l.meeting", "l", "l.meeting", "l." + parent);
  }

  private static String neighbour(String beyond, String direction) {
    return """
        select o.slug, m.*
        from meeting o cross join lateral (
          select %1$s
          from meeting m
          where m.forum = o.forum and (m.first_day, m.slug) %2$s (o.first_day, o.slug)
          order by m.first_day %3$s, m.slug %3$s
          limit 1
        ) m
        where o.slug = any($1)"""
        .formatted(Meeting.COLUMNS, beyond, direction);
  }

  private static @Nullable Meeting firstOrNull(List<Meeting> found) {
    return found.isEmpty() ? null : found.get(0);
  }
}
