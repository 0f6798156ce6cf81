-- What can be found, in the words of the record: names and titles, and the other texts.
-- standing: the order within a class of matches. What there is less of stands first; within a type the shorter
-- name, of which a match makes up more, or what is later. It fits the order's one index on (standing, key).
create view searched as
  select 'STATE' as type, s.code::text as key,
    array[s.name, s.official_name] || array(select n.name from state_name n where n.state_code = s.code
      order by n.language) as names,
    array[s.capital, s.note] as texts,
    10000000 + length(s.name) as standing
  from state s
  union all select 'ORGANIZATION', slug::text, array[name, short_name], array[headquarters_city, summary],
    20000000 + length(name)
  from organization
  union all select 'CORRIDOR', slug::text, array[name, short_name], array[coordinating_body, summary],
    30000000 + length(name)
  from corridor
  union all select 'PERSON', p.slug::text, array[p.name, p.native_name],
    array(select o.title from office o where o.person = p.slug order by o.since_first desc nulls last, o.title),
    40000000 + length(p.name)
  from person p
  union all select 'COUNCIL', slug::text, array[name, short_name], array[summary, establishing_document],
    50000000 + length(name)
  from forum where type = 'COUNCIL'
  union all select 'ORGANIZATION_BODY', slug::text, array[name, short_name], array[summary],
    60000000 + length(name)
  from forum where type = 'ORGANIZATION_BODY'
  union all select 'CORRIDOR_NODE', slug::text, array[name, native_name], array[note],
    70000000 + length(name)
  from node
  union all select 'PROJECT', slug::text, array[name], array[summary],
    80000000 + length(name)
  from project
  union all select 'DOCUMENT', slug::text, array[title], array[summary],
    90000000 + coalesce(date '9999-12-31' - first_day, 9999999)
  from document
  union all select 'MEETING', slug::text, array[title], array[theme, city, outcome],
    100000000 + coalesce(date '9999-12-31' - first_day, 9999999)
  from meeting;

-- A name in brackets is a name as well, and so is what stands before it.
create function whole_names(given text) returns text[]
  language sql immutable strict parallel safe
  return case when strpos(given, '(') > 0
    then array[given, split_part(given, '(', 1), split_part(split_part(given, '(', 2), ')', 1)]
    else array[given] end;

-- One index serves all classes of matches: a word stands as it is, with a colon if it is one of a name, and a whole
-- name stands as one lexeme behind an equals sign: {=middle corridor,:corridor,:middle,corridor,middle}.
create view searched_words as
  select s.type, s.key, s.standing,
    array_to_tsvector(array_remove(
      string_to_array('=' || array_to_string(f.names, '|='), '|')
        || string_to_array(':' || replace(array_to_string(f.names, ' '), ' ', ' :'), ' ')
        || string_to_array(array_to_string(f.names, ' ') || ' ' || f.texts, ' '),
      '')) as words
  from searched s cross join lateral (select
    array(
      select left(folded(whole), 500) collate "C"
      from unnest(s.names) as name, unnest(whole_names(name)) as whole) as names,
    coalesce(folded(array_to_string(s.texts, ' ')), '') collate "C" as texts
    -- Folds once: without it, each place that names the columns would fold anew.
    offset 0) f;

-- In parts, since each has words and an order of its own for the planner to know.
create table search_entry (
  type text collate "C",
  key text collate "C",
  standing int not null,
  words tsvector not null,
  primary key (type, key)
) partition by list (type);
create table search_entry_meeting partition of search_entry for values in ('MEETING');
create table search_entry_document partition of search_entry for values in ('DOCUMENT');
create table search_entry_other partition of search_entry default;
-- Ten thousand common lexemes of each part instead of one thousand: what the planner does not know there it takes for so frequent
-- that it would rather run along the order, through the whole of a part that hardly holds the word.
alter table search_entry_meeting alter column words set statistics 1000;
alter table search_entry_document alter column words set statistics 1000;
alter table search_entry_other alter column words set statistics 1000;
create index search_meeting_by_standing on search_entry_meeting (standing, key);
create index search_document_by_standing on search_entry_document (standing, key);
create index search_other_by_standing on search_entry_other (standing, key);
create index search_meeting_by_words on search_entry_meeting using gin (words);
create index search_document_by_words on search_entry_document using gin (words);
create index search_other_by_words on search_entry_other using gin (words);

-- Every word that the record uses, for the nearest to one that is misspelt or not typed to its end; and by how many
-- entries: what all of them together hold at most is found without asking the planner for a guess.
create table search_word (
  word text collate "C" primary key,
  entries int not null,
  in_names int not null
);
comment on column search_word.entries is 'In how many entries it stands; kept by count_words()';
comment on column search_word.in_names is 'In how many of them it stands in a name';
create index search_word_by_likeness on search_word using gin (word gin_trgm_ops);

-- Passes once, in the order of the words, through those whose counts change: so writers that each change entries by
-- single statements wait for one another, and none waits in a circle. What both adds entries and changes or removes
-- some (an upsert, a new key) makes a pass for each, as statements of one transaction do; such writers must be
-- serialised, as the import is by its advisory lock.
create function count_words() returns trigger language plpgsql as $$
declare
  changed text := concat_ws(' union all ',
    case when tg_op <> 'INSERT' then 'select -1, words from old_rows' end,
    case when tg_op <> 'DELETE' then 'select 1, words from new_rows' end);
begin
  execute format($statement$
    insert into search_word as w (word, entries, in_names)
      select ltrim(lexeme, ':'), sum(sign * (lexeme !~ '^:')::int), sum(sign * (lexeme ~ '^:')::int)
      from (%s) as c(sign, words), unnest(tsvector_to_array(words)) as lexeme
      where lexeme !~ '^='
      group by 1
      having sum(sign * (lexeme !~ '^:')::int) <> 0 or sum(sign * (lexeme ~ '^:')::int) <> 0
      order by 1
    on conflict (word) do update
      set entries = w.entries + excluded.entries, in_names = w.in_names + excluded.in_names
    $statement$, changed);
  return null;
end $$;
call keep_links('search_entry', 'count_words');

-- By the index of trigrams, which looks no cheaper to the planner than all words as long as it does not know the word.
create function words_like(given text) returns setof search_word
  language sql stable
  set enable_seqscan = off
  begin atomic
    select * from search_word w where w.word % given and w.word <> given and w.entries > 0;
  end;

-- Finds few entries: by their words and never along their order, whatever the planner thinks of their number. Of
-- words that are not among the most common it knows nothing, and takes many of them together for much.
create function find_few(query tsquery, of_types text[], after_standing int, after_key text, at_most int)
  returns table (type text, key text, standing int)
  language sql stable
  set enable_seqscan = off
  set enable_indexscan = off
  begin atomic
    select e.type, e.key, e.standing from search_entry e
    where e.words @@ query and e.type = any (of_types) and (e.standing, e.key) > (after_standing, after_key)
    order by e.standing, e.key
    limit at_most;
  end;

insert into search_entry (type, key, standing, words)
  select type, key, standing, words from searched_words;

-- Arguments: the column that holds the key of what is searched, and the types that it may be of.
create function index_for_search() returns trigger language plpgsql as $$
declare
  changed text := concat_ws(' union ',
    case when tg_op <> 'INSERT' then format('select distinct %I::text as key from old_rows', tg_argv[0]) end,
    case when tg_op <> 'DELETE' then format('select distinct %I::text as key from new_rows', tg_argv[0]) end);
begin
  if tg_op <> 'INSERT' then
    execute format('
      delete from search_entry e using (%s) c
      where e.type = any (%L) and e.key = c.key
        and not exists (select from searched s where s.type = e.type and s.key = e.key)',
      changed, tg_argv[1]);
  end if;
  execute format('
    insert into search_entry as e (type, key, standing, words)
      select s.type, s.key, s.standing, s.words
      from (%s) c join searched_words s on s.key = c.key
      where s.type = any (%L)
    on conflict (type, key) do update set standing = excluded.standing, words = excluded.words
      where (e.standing, e.words) is distinct from (excluded.standing, excluded.words)',
    changed, tg_argv[1]);
  return null;
end $$;

create procedure keep_found(of_table text, key_column text, types text) language plpgsql as $$
declare
  call text := format('index_for_search(%L, %L)', key_column, types);
begin
  execute format('create trigger index_for_search_added after insert on %I referencing new table as new_rows
    for each statement execute function %s', of_table, call);
  execute format('create trigger index_for_search_changed after update on %I
    referencing old table as old_rows new table as new_rows for each statement execute function %s', of_table, call);
  execute format('create trigger index_for_search_removed after delete on %I referencing old table as old_rows
    for each statement execute function %s', of_table, call);
end $$;

call keep_found('state', 'code', '{STATE}');
call keep_found('state_name', 'state_code', '{STATE}');
call keep_found('organization', 'slug', '{ORGANIZATION}');
call keep_found('corridor', 'slug', '{CORRIDOR}');
call keep_found('person', 'slug', '{PERSON}');
call keep_found('office', 'person', '{PERSON}');
call keep_found('forum', 'slug', '{COUNCIL,ORGANIZATION_BODY}');
call keep_found('node', 'slug', '{CORRIDOR_NODE}');
call keep_found('project', 'slug', '{PROJECT}');
call keep_found('document', 'slug', '{DOCUMENT}');
call keep_found('meeting', 'slug', '{MEETING}');

do $$
declare name text;
begin
  for name in
    select relname from pg_class
    where relname like 'search\_%' and relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
  loop
    execute format(
      'create trigger tell_of_write after insert or update or delete or truncate on %I
         for each statement execute function tell_of_write()', name);
  end loop;
end $$;
