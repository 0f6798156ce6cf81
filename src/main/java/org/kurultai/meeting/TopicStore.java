package org.kurultai.meeting;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Columns;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** The topics in Postgres. */
@ApplicationScoped
public class TopicStore implements NodeSource {

  private static final String ALL = "";

  private final Loader<String, Topic> bySlug;
  private final Loader<String, List<Topic>> lists;

  TopicStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select t.slug, t.name from topic t where t.slug = any($1)",
            Topic::read,
            Topic::slug);
    lists = Loader.many(all -> everyTopic(statements));
  }

  /** Topics by slug. */
  public Loader<String, Topic> bySlug() {
    return bySlug;
  }

  /** Every topic, by name. */
  CompletableFuture<List<Topic>> all() {
    return lists.load(ALL);
  }

  private static Future<Map<String, List<Topic>>> everyTopic(Statements statements) {
    return statements
        .run("select t.slug, t.name from topic t order by t.name, t.slug")
        .map(
            rows -> {
              List<Topic> topics = new ArrayList<>(rows.size());
              rows.forEach(row -> topics.add(Topic.read(new Columns(row))));
              return Map.of(ALL, topics);
            });
  }

  @Override
  public String type() {
    return "Topic";
  }

  @Override
  public CompletableFuture<Topic> node(String key) {
    return bySlug.load(key);
  }
}
