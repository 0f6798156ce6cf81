package org.kurultai.peers;

import static java.util.stream.Collectors.groupingBy;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.dataloader.DataLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Spring for GraphQL over JDBC, with documents parsed once and lists loaded in batches. */
@SpringBootApplication
@Controller
public class SpringPeer {

  private static final String COUNCILS =
      """
      select asked.state, f.slug, f.name
      from unnest(?::text[]) asked(state) cross join lateral (
        select f.slug, f.name
        from forum_state l join forum f on f.slug = l.forum
        where l.state = asked.state
        order by f.name, f.slug
        limit ?) f""";

  private static final String MEETINGS =
      """
      select asked.forum, m.slug, m.start_date
      from unnest(?::text[]) asked(forum) cross join lateral (
        select m.slug, m.start_date
        from meeting m
        where m.forum = asked.forum
        order by m.latest, m.slug
        limit ?) m""";

  private final JdbcTemplate database;

  SpringPeer(JdbcTemplate database, BatchLoaderRegistry loaders) {
    this.database = database;
    batch(loaders, "councils", COUNCILS, Council::new);
    batch(loaders, "meetings", MEETINGS, Meeting::new);
  }

  public static void main(String[] arguments) {
    SpringApplication.run(SpringPeer.class, arguments);
  }

  @EventListener
  void announce(WebServerInitializedEvent started) {
    System.out.println("Listening on: http://localhost:" + started.getWebServer().getPort());
  }

  @Bean
  GraphQlSourceBuilderCustomizer parseOnce() {
    Map<String, CompletableFuture<PreparsedDocumentEntry>> parsed = new ConcurrentHashMap<>();
    return source ->
        source.configureGraphQl(
            engine ->
                engine.preparsedDocumentProvider(
                    (input, parse) ->
                        parsed.computeIfAbsent(
                            input.getQuery(),
                            query -> CompletableFuture.completedFuture(parse.apply(input)))));
  }

  @QueryMapping
  Page<State> states(@Argument int first, @Argument StateOrder orderBy) {
    String order = orderBy == null ? "name" : "meeting_count desc";
    String sql = "select code, name from state order by " + order + ", code limit ?";
    return new Page<>(
        database.query(sql, (row, i) -> new State(row.getString(1), row.getString(2)), first));
  }

  @SchemaMapping
  CompletableFuture<Page<Council>> councils(
      State state, @Argument int first, DataLoader<Asked, Page<Council>> councils) {
    return councils.load(new Asked(state.code(), first));
  }

  @SchemaMapping
  CompletableFuture<Page<Meeting>> meetings(
      Council council, @Argument int first, DataLoader<Asked, Page<Meeting>> meetings) {
    return meetings.load(new Asked(council.slug(), first));
  }

  private <T> void batch(
      BatchLoaderRegistry loaders, String name, String sql, BiFunction<String, String, T> row) {
    loaders
        .<Asked, Page<T>>forName(name)
        .registerMappedBatchLoader((asked, all) -> Mono.just(pages(asked, sql, row)));
  }

  /** The pages of all parents at once; those of another size take a statement of their own. */
  private <T> Map<Asked, Page<T>> pages(
      Set<Asked> asked, String sql, BiFunction<String, String, T> read) {
    Map<Asked, Page<T>> pages = new HashMap<>();
    asked.forEach(page -> pages.put(page, new Page<>(new ArrayList<>())));
    asked.stream()
        .collect(groupingBy(Asked::first))
        .forEach(
            (first, together) ->
                database.query(
                    sql,
                    row -> {
                      pages
                          .get(new Asked(row.getString(1), first))
                          .nodes()
                          .add(read.apply(row.getString(2), row.getString(3)));
                    },
                    together.stream().map(Asked::parent).toArray(String[]::new),
                    first));
    return pages;
  }

  record StateOrder(String field, String direction) {}

  record State(String code, String name) {}

  record Council(String slug, String name) {}

  record Meeting(String slug, String startDate) {}

  record Page<T>(List<T> nodes) {}

  record Asked(String parent, int first) {}
}
