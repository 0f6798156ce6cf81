package org.kurultai.insight.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.project.MilestoneStore;
import org.kurultai.document.DocumentStore;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.MeetingStore;
import org.kurultai.meeting.Period;
import org.kurultai.meeting.TimelineEntry;
import org.kurultai.store.MergedListing;
import org.kurultai.store.MergedListing.Entry;
import org.kurultai.store.MergedListing.Part;
import org.kurultai.store.Statements;

/** The timeline in Postgres: one statement finds the entries of a page, one per type reads them. */
@ApplicationScoped
public class TimelineStore {

  private final MergedListing listing;

  /** What reads the entries of each strand, in the strands' order. */
  private final List<NodeSource> sources;

  TimelineStore(
      Statements statements,
      MeetingStore meetings,
      DocumentStore documents,
      MilestoneStore milestones) {
    listing = new MergedListing(statements);
    sources = List.of(meetings, documents, milestones);
  }

  /**
   * A page of what any of the states took part in.
   *
   * @param states null for all, and for what involves none
   */
  CompletableFuture<Page<TimelineEntry>> page(
      @Nullable List<String> states, @Nullable Period period, Window window) {
    List<Part> parts =
        Arrays.stream(Strand.values()).map(strand -> strand.part(states != null, period)).toList();
    List<String> distinct = states == null ? null : states.stream().distinct().sorted().toList();
    return listing
        .page(parts, distinct, window)
        .thenCompose(page -> page.resolve(this::node, (entry, node) -> node));
  }

  private CompletableFuture<TimelineEntry> node(Entry entry) {
    return sources.get(entry.rank()).node(entry.key()).thenApply(TimelineEntry.class::cast);
  }
}
