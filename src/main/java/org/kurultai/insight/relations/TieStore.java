package org.kurultai.insight.relations;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.insight.relations.Ties.Presence;
import org.kurultai.meeting.Period;
import org.kurultai.state.StatePair;
import org.kurultai.store.Columns;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/**
 * The ties of states in Postgres, which keeps their sums by decade, year, month and day. States are
 * few, so all ties of a period are read at once; whatever a query asks of that period then agrees.
 */
@ApplicationScoped
public class TieStore {

  private static final String NO_PARENT = "";

  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
  private static final LocalDate AFTER_ALL = LocalDate.of(10_000, 1, 1);

  private static final String OF_ALL_TIME = "tie t where t.grain = 'ALWAYS'";

  /** What began before the end of the period, less what had ended before its start. */
  private static final String OF_A_PERIOD =
      """
      (select true as ended, b.* from spans_before($1) b
       union all
       select false, b.* from spans_before($2) b) s
      join tie t on t.grain = s.grain and t.ended = s.ended
        and t.start >= s.since and t.start < s.until""";

  private static final String SUMS =
      """
      select t.state_a, t.state_b, round(sum(t.weight), 4), sum(t.meetings)::int,
        sum(t.documents)::int, sum(t.hosted)::int
      from %s
      group by t.state_a, t.state_b
      having sum(t.meetings) + sum(t.documents) > 0
      order by 3 desc, 1, 2""";

  private static final String PARTNERS =
      """
      select asked.state, other.state
      from unnest($1::text[]) asked(state)
      cross join lateral (
        select case t.state_a when asked.state then t.state_b else t.state_a end as state
        from tie t
        where t.grain = 'ALWAYS' and asked.state in (t.state_a, t.state_b)
          and t.meetings + t.documents > 0
        union
        select y.state from forum_state x join forum_state y on y.forum = x.forum
        where x.state = asked.state
        union
        select y.state from corridor_state x join corridor_state y on y.corridor = x.corridor
        where x.state = asked.state
        union
        select y.state from project_state x join project_state y on y.project = x.project
        where x.state = asked.state
        union
        select case i.state_a when asked.state then i.state_b else i.state_a end
        from indicator i
        where asked.state in (i.state_a, i.state_b)) other
      where other.state <> asked.state
      order by 1, 2""";

  private final Statements statements;
  private final Loader<Keyed<String, Asked>, Ties> ties = Loader.keyed(this::load, null);
  private final Loader<String, List<String>> partners;

  private record Asked(@Nullable Period period) {}

  TieStore(Statements statements) {
    this.statements = statements;
    this.partners = Reads.many(statements, PARTNERS, Columns::text);
  }

  /**
   * All ties of a period, the strongest first, equal ones by the codes of their states.
   *
   * @param period null for all that the record holds, dated or not
   */
  CompletableFuture<Ties> in(@Nullable Period period) {
    return ties.load(new Keyed<>(NO_PARENT, new Asked(period)));
  }

  /** The codes of the states that anything in the record joins to one, of whatever time. */
  CompletableFuture<List<String>> partners(String code) {
    return partners.load(code);
  }

  private Future<Map<String, Ties>> load(Asked asked, List<String> parents) {
    return sums(asked.period()).map(rows -> Map.of(NO_PARENT, read(rows)));
  }

  private Future<RowSet<Row>> sums(@Nullable Period period) {
    if (period == null) {
      return statements.run(SUMS.formatted(OF_ALL_TIME));
    }
    return statements.run(
        SUMS.formatted(OF_A_PERIOD),
        period.from() == null ? BEFORE_ALL : period.from().firstDay(),
        period.to() == null ? AFTER_ALL : period.to().lastDay().plusDays(1));
  }

  private static Ties read(RowSet<Row> rows) {
    List<NetworkEdge> edges = new ArrayList<>(rows.size());
    Map<String, Presence> presences = new HashMap<>();
    for (Row row : rows) {
      Columns columns = new Columns(row);
      String one = columns.text();
      String other = columns.text();
      NetworkEdge sums =
          new NetworkEdge(
              StatePair.of(one, other), columns.decimal(), columns.integer(), columns.integer());
      if (one.equals(other)) {
        presences.put(one, new Presence(sums.meetings(), columns.integer()));
      } else {
        edges.add(sums);
      }
    }
    return new Ties(edges, presences);
  }
}
