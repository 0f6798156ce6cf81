package org.kurultai.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The persons in Postgres. */
@ApplicationScoped
public class PersonStore implements NodeSource {

  static final Ordering BY_NAME =
      Ordering.of("Person.NAME", SortDirection.ASC, SortKey.text("name"));

  private static final Scope ALL = new Scope("person p", "p", "p.slug", null);

  private final Loader<String, Person> bySlug;
  private final Listing<Person> listing;

  PersonStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Person.COLUMNS + " from person p where p.slug = any($1)",
            Person::read,
            Person::slug);
    listing = new Listing<>(statements, new SelectList(Person.COLUMNS, "p.slug"), Person::read);
  }

  /** Persons by slug. */
  public Loader<String, Person> bySlug() {
    return bySlug;
  }

  CompletableFuture<Page<Person>> page(Where where, Window window) {
    return listing.page(ALL, where, window);
  }

  @Override
  public String type() {
    return "Person";
  }

  @Override
  public CompletableFuture<Person> node(String key) {
    return bySlug.load(key);
  }
}
