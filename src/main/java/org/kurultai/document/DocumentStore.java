package org.kurultai.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.Period;
import org.kurultai.state.StatePair;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The documents in Postgres. */
@ApplicationScoped
public class DocumentStore implements NodeSource {

  /** Every link has its document: by the left join a mere count leaves the documents alone. */
  static final Scope OF_STATE =
      new Scope(
          "document_state l left join document d on d.slug = l.document",
          "l",
          "l.document",
          "l.state");

  private static final Scope OF_PAIR =
      new Scope(
          "document_pair l left join document d on d.slug = l.document",
          "l",
          "l.document",
          "l.pair");

  /**
   * A council's documents are few enough to be sorted as they are read; the offset keeps Postgres
   * from running through all documents in the order of the list instead.
   */
  static final Scope OF_COUNCIL =
      new Scope(
          """
          meeting m cross join lateral (select * from document where meeting = m.slug offset 0) d""",
          "d",
          "d.slug",
          "m.forum");

  private static final Scope ALL = new Scope("document d", "d", "d.slug", null);

  private final Loader<String, Document> bySlug;
  private final Loader<String, List<Document>> ofMeeting;
  private final Listing<Document> listing;

  DocumentStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Document.COLUMNS + " from document d where d.slug = any($1)",
            Document::read,
            Document::slug);
    ofMeeting =
        Reads.many(
            statements,
            """
            select d.meeting, %s
            from document d
            where d.meeting = any($1)
            order by d.meeting, d.latest, d.slug"""
                .formatted(Document.COLUMNS),
            Document::read);
    listing = new Listing<>(statements, new SelectList(Document.COLUMNS, "d.slug"), Document::read);
  }

  /** Documents by slug. */
  Loader<String, Document> bySlug() {
    return bySlug;
  }

  /** The documents of a meeting, by its slug; the latest first. */
  Loader<String, List<Document>> ofMeeting() {
    return ofMeeting;
  }

  CompletableFuture<Page<Document>> page(DocumentFilter filter, Window window) {
    return listing.page(ALL, filter.where(ALL.sorted()), window);
  }

  CompletableFuture<Page<Document>> page(
      Scope scope, String parent, DocumentFilter filter, Window window) {
    Where where = filter.where(scope.sorted());
    // A council's documents are read as a whole; in two parts, they would be read twice.
    return listing.page(scope, parent, scope.equals(OF_COUNCIL) ? where.whole() : where, window);
  }

  /**
   * The documents that two states both have part in.
   *
   * @param within the period that they lie in, beside what the filter asks for
   */
  public CompletableFuture<Page<Document>> ofPair(
      StatePair pair, @Nullable Period within, DocumentFilter filter, Window window) {
    String sorted = OF_PAIR.sorted();
    Where asked = DocumentFilter.within(filter.where(sorted), within, sorted);
    return listing.page(OF_PAIR, pair.key(), asked, window);
  }

  @Override
  public String type() {
    return "Document";
  }

  @Override
  public CompletableFuture<Document> node(String key) {
    return bySlug.load(key);
  }
}
