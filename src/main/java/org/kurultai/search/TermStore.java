package org.kurultai.search;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.search.Terms.Uses;
import org.kurultai.search.Terms.Word;
import org.kurultai.store.Statements;

/** Folds texts and finds, among the words of the record, those near to theirs. */
@ApplicationScoped
class TermStore {

  /**
   * Near are the most used words that begin with the last one, unless that is a letter alone, and
   * those like a word: at least 0.3 of their trigrams are common (pg_trgm), 0.5 where the record
   * has the word itself, and no less than four fifths of what the nearest has. A beginning of the
   * word is like it only if it makes up more than three quarters: of corridors is corridor, of
   * Aliev is not Ali. Numbers are never misspelt.
   */
  private static final String TERMS =
      """
      with term as (
        select a.text, t.word, t.place, t.place = max(t.place) over (partition by a.text) as last,
          coalesce((select k.entries from search_word k where k.word = t.word), 0) as entries,
          coalesce((select k.in_names from search_word k where k.word = t.word), 0) as in_names
        from unnest($1::text[]) a(text)
        cross join string_to_table(folded(a.text), ' ') with ordinality t(word, place)
        where t.word <> ''
      )
      select t.text, t.word, t.entries, t.in_names, near.words, near.entries, near.in_names
      from term t cross join lateral (
        select coalesce(array_agg(word), '{}') as words,
          coalesce(sum(entries), 0)::int as entries, coalesce(sum(in_names), 0)::int as in_names
        from (
          (select w.word, w.entries, w.in_names from search_word w
           where t.last and (length(t.word) > 1 or t.place > 1)
             and w.word > t.word and w.word < t.word || chr(1114111)
             and w.entries > 0
           order by w.entries desc, w.word
           limit 20)
          union all
          (select l.word, l.entries, l.in_names from (
             select w.*, similarity(w.word, t.word) as likeness,
               max(similarity(w.word, t.word)) over () as nearest
             from words_like(t.word) w
             where t.word !~ '[0-9]'
               and (not starts_with(t.word, w.word) or length(w.word) * 4 > length(t.word) * 3)
           ) l
           where l.likeness >= case when t.entries > 0 then 0.5 else 0.3 end
             and l.likeness >= 0.8 * l.nearest
           order by l.likeness desc, l.word
           limit 8)
        ) any_near) near
      order by t.text, t.place""";

  private final Statements statements;
  private final Loader<String, Terms> terms = Loader.one(this::load);

  TermStore(Statements statements) {
    this.statements = statements;
  }

  /** The terms of a text; none if it holds no word. */
  CompletableFuture<Terms> terms(String text) {
    return terms.load(text);
  }

  private Future<Map<String, Terms>> load(List<String> texts) {
    return statements
        .run(TERMS, (Object) texts.toArray(String[]::new))
        .map(
            rows -> {
              Map<String, Terms> found = new HashMap<>();
              texts.forEach(text -> found.put(text, new Terms(new ArrayList<>())));
              for (Row row : rows) {
                Terms of = found.get(row.getString(0));
                if (of != null) {
                  of.asked().add(word(row));
                }
              }
              return found;
            });
  }

  private static Word word(Row row) {
    return new Word(
        row.getString(1),
        new Uses(row.getInteger(2), row.getInteger(3)),
        List.of(row.getArrayOfStrings(4)),
        new Uses(row.getInteger(5), row.getInteger(6)));
  }
}
