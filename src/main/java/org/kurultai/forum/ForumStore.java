package org.kurultai.forum;

import jakarta.enterprise.context.ApplicationScoped;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Columns;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** Forums of either type in Postgres; the column {@code type} says which a row holds. */
@ApplicationScoped
public class ForumStore {

  private static final int COLUMNS_OF_BODIES_ALONE = 2;

  private final Loader<String, Forum> bySlug;

  ForumStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            """
            select f.type, f.organization, f.sector, %s
            from forum f
            where f.slug = any($1)"""
                .formatted(Council.COLUMNS),
            ForumStore::read,
            Forum::slug);
  }

  /** Forums by slug. */
  public Loader<String, Forum> bySlug() {
    return bySlug;
  }

  /** Both records share the middle of the row; a body's own columns precede it. */
  private static Forum read(Columns row) {
    return switch (row.constant(ForumType.class)) {
      case COUNCIL -> Council.read(row.skip(COLUMNS_OF_BODIES_ALONE));
      case ORGANIZATION_BODY -> OrganizationBody.read(row);
    };
  }
}
