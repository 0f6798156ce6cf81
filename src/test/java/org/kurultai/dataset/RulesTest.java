package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the record that the database holds, whoever writes. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {

  private ScratchDatabase database;

  @BeforeAll
  void open() {
    database = ScratchDatabase.loaded();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update meeting set end_date = '2019-10-14' where slug = 'baku-2019'         | a_meeting_starts_before_it_ends
          update meeting set start_date = null, end_date = '2019' where slug = 'baku-2019' | a_meeting_that_ends_has_started
          update meeting set end_date = '2022' where slug = 'baku-2019'               | a_meeting_lasts_less_than_two_years
          update meeting set ordinal = 6 where slug = 'baku-2019'                     | an_ordinal_stands_once_in_a_forum
          update meeting set sources = '{}' where slug = 'baku-2019'                  | citations_check
          update meeting set states = '{TR,TR}' where slug = 'baku-2019'              | list_check
          update meeting set kind = 'PARTY' where slug = 'baku-2019'                  | meeting_kind_check
          update node set latitude = 90.5 where slug = 'alat-port'                    | node_latitude_check
          update state set capital_longitude = -181 where code = 'TR'                 | state_capital_longitude_check
          update forum set kind = null where slug = 'tr-uz-4plus4'                    | a_council_has_kind_status_and_parties
          update forum set parties = '{TR,UZ}' where slug = 'council-of-heads-of-state' | a_body_belongs_to_an_organization
          update forum set parent = 'council-of-heads-of-state' where slug = 'tr-uz-4plus4' | only_a_council_has_subsidiaries
          update forum set parties = '{KZ,TR}' where slug = 'tr-uz-4plus4'            | only_parties_of_a_council_sit_in_its_blocks
          insert into meeting_launch values ('baku-2019', 'council-of-heads-of-state') | only_a_council_is_launched
          update participation set organization = 'ots' where state = 'TR'            | a_participant_speaks_for_a_state_or_an_organization
          update indicator set state_a = state_b, state_b = state_a                   | a_pair_stands_in_alphabetical_order
          update segment set to_node = from_node where slug = 'aghband-meghri-rail'   | a_segment_joins_two_nodes
          update segment set gauge_mm = 1435 where mode = 'SEA'                       | only_rails_have_a_gauge
          update segment set bidirectional = true where mode = 'PIPELINE'             | only_pipelines_run_one_way
          update project set cost_currency = null where cost_value is not null        | a_cost_has_its_currency
          update flow set quarter = 5 where corridor = 'tanap'                        | flow_quarter_check
          """)
  void a_rule_is_named_when_it_is_broken(String statement, String rule) {
    assertThat(database.refusal(statement)).contains('"' + rule + '"');
  }

  @ParameterizedTest
  @CsvSource({
    "meeting, states, '{TR,QQ}', meeting_state",
    "meeting, topics, '{gossip}', meeting_topic",
    "document, states, '{QQ}', document_state",
    "document, topics, '{gossip}', document_topic",
    "corridor, states, '{TR,QQ}', corridor_state",
    "project, states, '{QQ}', project_state",
    "project, corridors, '{no-way}', project_corridor",
    "project, nodes, '{nowhere}', project_node",
    "flow, sources, '{hearsay}', citation"
  })
  void an_element_of_a_list_is_a_foreign_key(
      String table, String column, String list, String links) {
    assertThat(database.refusal("update %s set %s = '%s'".formatted(table, column, list)))
        .contains("foreign key", '"' + links + '"');
  }

  @Test
  void what_others_name_cannot_go() {
    assertThat(database.refusal("delete from topic where slug = 'trade'"))
        .contains("foreign key", "meeting_topic");
    assertThat(database.refusal("delete from source where slug = 'buzarov-2026'"))
        .contains("foreign key", "citation");
    assertThat(database.refusal("delete from person where slug = 'hakan-fidan'"))
        .contains("foreign key");
  }

  @Test
  void terms_may_touch_on_the_day_of_the_handover_and_not_overlap() {
    String term =
        """
        insert into office (person, title, kind, state, since, until, confidence, sources)
        values ('%s', 'President of Mongolia', 'HEAD_OF_STATE', 'MN', %s, %s, 'LOW', '{unverified}')
        """;
    String first = term.formatted("abdullah-gul", "'2001-06-20'", "'2005-06-24'");

    assertThat(
            database.refusal(
                first,
                term.formatted("hakan-fidan", "'2005-06-24'", "null"),
                "set constraints all immediate",
                "rollback"))
        .isEmpty();
    assertThat(
            database.refusal(
                first,
                term.formatted("hakan-fidan", "'2005-06'", "null"),
                "set constraints all immediate",
                "rollback"))
        .isEmpty();
    assertThat(database.refusal(first, term.formatted("hakan-fidan", "'2005-06-23'", "null")))
        .contains("\"a_state_has_one_holder_at_a_time\"");
  }

  @Test
  void a_state_is_not_member_and_observer_on_the_same_days() {
    assertThat(
            database.refusal(
                """
                insert into membership (organization, state, status, since, sources)
                values ('ots', 'UZ', 'OBSERVER', '2020', '{unverified}')
                """))
        .contains("\"a_state_has_one_status_in_an_organization_at_a_time\"");
  }

  @Test
  void a_blank_start_counts_in_the_key_of_an_office() {
    assertThat(
            database.refusal(
                """
                insert into office (person, title, kind, state, confidence, sources)
                values ('abdulaziz-kamilov', 'Minister of Foreign Affairs of Uzbekistan',
                  'FOREIGN_MINISTER', 'UZ', 'LOW', '{unverified}')
                """))
        .contains("office_person_title_since_key");
  }

  @Test
  void a_meeting_has_the_organization_of_its_body() {
    try (ScratchDatabase own = ScratchDatabase.loaded()) {
      String organization = "select organization from meeting where slug = 'baku-2019'";
      assertThat(own.text(organization)).isEqualTo("ots");

      own.refusal(
          "update forum set organization = 'turksoy' where slug = 'council-of-heads-of-state'");
      assertThat(own.text(organization)).isEqualTo("turksoy");

      own.refusal(
          "update meeting set forum = 'tr-uz-4plus4', ordinal = 9 where slug = 'baku-2019'");
      assertThat(own.text(organization)).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{unverified}, LOW",
    "'{buzarov-2026,unverified}', MEDIUM",
    "'{unverified,buzarov-2026}', MEDIUM",
    "{buzarov-2026}, HIGH"
  })
  void confidence_follows_from_the_sources(String sources, String confidence) {
    assertThat(database.text("select confidence_of('%s')".formatted(sources)))
        .isEqualTo(confidence);
  }

  @ParameterizedTest
  @CsvSource({
    "Oʻzbekiston Respublikasi, '{ozbekiston,respublikasi}'",
    "O'zbekiston, {ozbekiston}",
    "İpək yolu, '{ipek,yolu}'",
    "Iğdır–Nakhchivan, '{igdir,nakhchivan}'",
    "Trans-Caspian (TITR), '{trans,caspian,titr}'",
    "Қазақстан, {қазақстан}",
    "C\u0327ankırı, {cankiri}",
    "' … ', {}"
  })
  void words_fold_case_accents_and_apostrophes(String text, String words) {
    assertThat(database.text("select words('%s')".formatted(text.replace("'", "''"))))
        .isEqualTo(words);
  }
}
