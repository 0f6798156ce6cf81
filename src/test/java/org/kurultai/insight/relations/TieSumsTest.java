package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Sql;
import org.kurultai.forum.Level;
import org.kurultai.meeting.MeetingKind;

/**
 * The sums that networks are read from: what a meeting counts, and that every write changes them.
 */
@QuarkusTest
class TieSumsTest {

  /** What the sums hold and a recount does not, and the other way round. */
  private static final String DIFFERENCES =
      """
      with counted as (
        select s.grain, s.ended, s.start, r.a, r.b, sum(s.sign * r.weight) as weight,
          sum(s.sign * r.meetings) as meetings, sum(s.sign * r.documents) as documents,
          sum(s.sign * r.hosted) as hosted
        from (
          select a, b, first_day, last_day, weight_of_level(level)::numeric / (cardinality(states) - 1),
            1, 0, 0
          from meeting, unnest(states) a, unnest(states) b where a < b
          union all
          select a, b, first_day, last_day, 2, 0, 1, 0
          from document, unnest(states) a, unnest(states) b where a < b
          union all
          select a, a, first_day, last_day, 0, 1, 0, (a is not distinct from host_state)::int
          from meeting, lateral (select unnest(states) as a union select host_state) x
          where a is not null
        ) r(a, b, first_day, last_day, weight, meetings, documents, hosted),
          spans_of(r.first_day, r.last_day) s
        group by 1, 2, 3, 4, 5),
      kept as (
        select grain, ended, start, state_a::text, state_b::text, weight, meetings, documents, hosted
        from tie where (weight, meetings, documents, hosted) <> (0, 0, 0, 0))
      select (t.*)::text
      from ((table counted except table kept) union all (table kept except table counted)) t""";

  @Inject Sql sql;
  @Inject AgroalDataSource database;

  @Test
  void the_sums_of_the_release_are_what_a_recount_finds() throws SQLException {
    assertThat(texts(DIFFERENCES)).isEmpty();
    assertThat(texts("select 1 from tie")).hasSizeGreaterThan(5_000);
  }

  @Test
  void every_level_and_every_kind_of_meeting_has_a_weight() throws SQLException {
    for (Level level : Level.values()) {
      assertThat(texts("select weight_of_level('" + level + "')"))
          .containsExactly(TieRows.WEIGHTS.get(level.name()).toString());
    }
    for (MeetingKind kind : MeetingKind.values()) {
      assertThat(texts("select weight_of_level(level_of_kind('" + kind + "'))"))
          .as(kind.name())
          .containsExactly(TieRows.WEIGHTS_OF_KINDS.get(kind.name()).toString());
    }
  }

  @Test
  void every_write_changes_the_sums_by_what_it_changes() throws SQLException {
    JsonNode before = network("2000", "2099");
    try {
      // Its days may be any from 1 February 2030 to 5 March; a summit counts 5, shared with 3
      // others.
      writes(
          """
          insert into meeting (slug, title, kind, track, start_date, end_date, host_state, states,
            confidence, sources)
          select 'tie-test', 'Test', 'SUMMIT', 'HIGH_LEVEL', '2030-02', '2030-03-05', 'TM',
            '{KG,KZ,TR,UZ}', 'HIGH', array[min(slug)] from source""");
      assertThat(weights("2030-02-28", "2030-02-28"))
          .containsExactly("1.6667", "1.6667", "1.6667", "1.6667", "1.6667", "1.6667");
      assertThat(weights("2030-03-05", "2031")).hasSize(6);
      assertThat(weights("2030-01", "2030-01-31")).isEmpty();
      assertThat(weights("2030-03-06", "2030-03-31")).isEmpty();
      // Its forum comes after it, in one transaction: experts count 1.
      writes(
          """
          do $$ begin
            update meeting set forum = 'tie-test' where slug = 'tie-test';
            insert into forum (slug, type, name, kind, level, parties, status, sources)
            select 'tie-test', 'COUNCIL', 'Test', 'CONSULTATIVE_MEETING', 'EXPERTS', '{KG,KZ}',
              'ACTIVE', array[min(slug)] from source;
          end $$""");
      assertThat(weights("2030-02", "2030-02")).hasSize(6).containsOnly("0.3333");
      writes("update forum set level = 'MINISTERS' where slug = 'tie-test'");
      assertThat(weights("2030-02", "2030-02")).hasSize(6).containsOnly("1");
      writes("update meeting set states = '{KG,KZ}', host_state = null where slug = 'tie-test'");
      assertThat(weights("2030-02", "2030-02")).containsExactly("3");
      writes(
          "update meeting set start_date = '2031-05-01', end_date = null where slug = 'tie-test'");
      assertThat(weights("2030", "2030")).isEmpty();
      assertThat(weights("2031-05-01", "2031-05-01")).containsExactly("3");
      writes(
          """
          insert into document (slug, title, kind, signed_on, states, sources)
          select 'tie-test', 'Test', 'TREATY', '2031', '{KG,KZ,TR}', array[min(slug)] from source""");
      assertThat(weights("2031-05-01", "2031-05-01")).containsExactly("5", "2", "2");
      assertThat(weights("2031-12-31", "2031-12-31")).containsExactly("2", "2", "2");
      writes("update document set states = '{KG,KZ}', signed_on = null where slug = 'tie-test'");
      assertThat(weights("2031", "2031")).containsExactly("3");
    } finally {
      sql.execute("delete from document where slug = 'tie-test'");
      sql.execute("delete from meeting where slug = 'tie-test'");
      sql.execute("delete from forum where slug = 'tie-test'");
    }
    assertThat(texts(DIFFERENCES)).isEmpty();
    assertThat(network("2000", "2099")).isEqualTo(before);
  }

  private void writes(String statement) throws SQLException {
    sql.execute(statement);
    assertThat(texts(DIFFERENCES)).as(statement).isEmpty();
  }

  private static List<String> weights(String from, String to) {
    JsonNode edges = network(from, to).path("edges");
    return Api.texts(edges, "weight");
  }

  private static JsonNode network(String from, String to) {
    return Api.data(
            "{ network(period: {from: \"%s\", to: \"%s\"}) { edges { states { code } weight meetings documents } vertices { state { code } hosted hostedShare } } }"
                .formatted(from, to))
        .path("network");
  }

  private List<String> texts(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
