package org.kurultai.dataset.loaded;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** What is loaded in Postgres. There is one record, so one key stands for it. */
@ApplicationScoped
public class DatasetStore {

  /** The key of the only record. */
  public static final String ONLY = "dataset";

  private final Loader<String, Dataset> dataset;
  private final Loader<String, List<DatasetCount>> counts;

  DatasetStore(Statements statements) {
    dataset =
        Reads.one(
            statements,
            "select " + Dataset.COLUMNS + " from dataset d where 'dataset' = any($1)",
            Dataset::read,
            only -> ONLY);
    counts =
        Reads.many(
            statements,
            """
            select 'dataset', c.type, c.count
            from dataset_count c
            where 'dataset' = any($1)
            order by c.type""",
            row -> new DatasetCount(row.text(), row.integer()));
  }

  Loader<String, Dataset> dataset() {
    return dataset;
  }

  Loader<String, List<DatasetCount>> counts() {
    return counts;
  }
}
