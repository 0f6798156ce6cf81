-- Grows a loaded record to bench.meetings meetings (a setting of the session), the same ones on every machine:
-- what looks random is a hash of the row's number. States, forums, topics, persons, cities, kinds and words occur
-- by Zipf's law, dates crowd in recent years. The schema's own triggers keep the link tables, as for a release;
-- only the checks of foreign keys and, until all rows are in, the indexes are left out.

create schema bench;

create function bench.random(i bigint, seed int) returns float8 language sql immutable parallel safe
  return (hashint8extended(i, seed) & 9007199254740991)::float8 / 9007199254740992;

-- A rank from 1 to n; the first is met about n / k times as often as the k-th.
create function bench.zipf(i bigint, seed int, n int) returns int language sql immutable parallel safe
  return least(n, floor(power(n + 1, bench.random(i, seed)))::int);

create function bench.word(rank int) returns text language sql immutable parallel safe
  return translate(to_hex(rank * 97), '0123456789abcdef', 'abdegiklmnoprstu');

-- In PL/pgSQL, which starts no executor for a call.
create function bench.prose(i bigint, seed int, words int) returns text language plpgsql immutable parallel safe as $$
declare prose text := '';
begin
  for w in 1..words loop
    prose := prose || ' ' || bench.word(bench.zipf(i, seed + w, 5000));
  end loop;
  return substr(prose, 2);
end $$;

-- Half of the dates lie in the last five years, half of the rest in the five before, and so on for 33 years; 80 of
-- 100 are known to the day, 15 to the month, 5 to the year.
create function bench.partial_date(i bigint, seed int) returns text language sql immutable parallel safe
  return left(
    (date '2026-11-01' - floor(-ln(1 - 0.99 * bench.random(i, seed)) * 2600)::int)::text,
    case when bench.random(i, seed + 1) < 0.8 then 10 when bench.random(i, seed + 1) < 0.95 then 7 else 4 end);

set session_replication_role = replica;
do $$
declare it record;
begin
  for it in select tgrelid::regclass as of_table, tgname from pg_trigger where not tgisinternal loop
    execute format('alter table %s enable always trigger %I', it.of_table, it.tgname);
  end loop;
end $$;

create table bench.dropped_index as
  select format('%I', i.indexname) as name, i.indexdef as definition
  from pg_indexes i
  where i.schemaname = 'public'
    and i.tablename in ('meeting', 'meeting_state', 'meeting_topic', 'meeting_person', 'participation', 'person',
      'document', 'document_state', 'document_topic', 'citation', 'meeting_pair', 'document_pair',
      'search_entry_meeting', 'search_entry_document', 'search_entry_other', 'search_word')
    and not exists (select from pg_constraint c where c.conindid = format('%I', i.indexname)::regclass);
do $$
declare it record;
begin
  for it in select * from bench.dropped_index loop
    execute 'drop index ' || it.name;
  end loop;
end $$;

-- Each state has a council with each of the four that follow it in rank.
with ranked as (select code, name, row_number() over (order by meeting_count desc, code) - 1 as rank from state)
insert into forum (slug, type, name, kind, level, parties, status, sources)
select lower(a.code || '-' || b.code) || '-joint-commission', 'COUNCIL',
  a.name || '–' || b.name || ' Joint Commission', 'INTERGOVERNMENTAL_COMMISSION', 'MINISTERS',
  array[least(a.code, b.code), greatest(a.code, b.code)], 'ACTIVE', array[(select min(slug) from source)]
from (select count(*) as states from state) n cross join ranked a join ranked b on (b.rank - a.rank + n.states) % n.states between 1 and 4;

insert into person (slug, name, state)
select 'person-' || i, initcap(bench.word(bench.zipf(i, 1, 5000)) || ' ' || bench.prose(i, 2, 1)) || ' ' || i, s.code
from generate_series(1, greatest(100, current_setting('bench.meetings')::int / 50)) i
join (select code, row_number() over (order by meeting_count desc, code) as rank from state) s
  on s.rank = bench.zipf(i, 3, (select count(*)::int from state));

-- What rows pick from, each in its order of rank.
create table bench.pick as select
  (select array_agg(code::text order by meeting_count desc, code) from state) as states,
  (select array_agg(slug::text order by type, hashtext(slug)) from forum) as forums,
  (select count(*)::int from forum where type = 'COUNCIL') as councils,
  (select array_agg(slug::text order by slug) from topic) as topics,
  (select array_agg(slug::text order by hashtext(slug)) from source) as sources,
  (select array_agg(capital order by meeting_count desc, code) from state) as cities,
  array['MINISTERIAL', 'COUNCIL_SESSION', 'CONSULTATION', 'SENIOR_OFFICIALS', 'OFFICIAL_VISIT', 'STATE_VISIT',
    'COMMISSION_SESSION', 'BUSINESS_FORUM', 'SUMMIT', 'PARLIAMENTARY', 'PLANNING_GROUP', 'REGIONAL',
    'CHAMBER_EVENT', 'INFORMAL_SUMMIT', 'TRILATERAL_SUMMIT', 'EXTRAORDINARY_SUMMIT', 'OTHER'] as kinds,
  current_setting('bench.meetings')::int - (select count(*)::int from meeting) as meetings;

-- Persons are too many for an array: each look into one reads all of it.
create table bench.ranked_person as
  select slug, state, row_number() over (order by hashtext(slug)) as rank from person;
analyze bench.ranked_person;

-- Each council holds a dozen meetings, the rest fall to the forums by their rank. One in a hundred has no date.
insert into meeting (slug, title, kind, track, forum, start_date, end_date, city, host_state, format, theme, states,
  topics, outcome, confidence, sources)
select
  f.slug || '-' || i,
  initcap(bench.prose(i, 10, 4)),
  p.kinds[bench.zipf(i, 20, cardinality(p.kinds))],
  (array['MID_LEVEL', 'HIGH_LEVEL', 'BUSINESS'])[bench.zipf(i, 21, 3)],
  f.slug,
  d.start_date,
  case when length(d.start_date) = 10 and bench.random(i, 22) < 0.3
    then (d.start_date::date + 1 + (i % 3)::int)::text end,
  case when bench.random(i, 23) < 0.8 then p.cities[bench.zipf(i, 24, cardinality(p.cities))]
    else 'City ' || bench.zipf(i, 25, 2000) end,
  p.states[bench.zipf(i, 26, cardinality(p.states))],
  (array['IN_PERSON', 'ONLINE', 'HYBRID'])[bench.zipf(i, 27, 3)],
  case when bench.random(i, 28) < 0.3 then bench.prose(i, 30, 5) end,
  case when cardinality(f.parties) > 0 then f.parties else t.states end,
  t.topics,
  bench.prose(i, 40, 10),
  (array['HIGH', 'MEDIUM', 'LOW'])[bench.zipf(i, 50, 3)],
  array[p.sources[bench.zipf(i, 51, cardinality(p.sources))]]
from bench.pick p
cross join generate_series(1, p.meetings) i
join forum f on f.slug = p.forums[
  case when i <= p.councils * 12 then 1 + (i - 1) / 12 else bench.zipf(i, 60, cardinality(p.forums)) end]
cross join lateral (select
  case when i <= p.councils * 12 or bench.random(i, 61) < 0.99 then bench.partial_date(i, 62) end as start_date) d
cross join lateral (select bench.zipf(i, 70, cardinality(p.states)) as state,
  bench.zipf(i, 71, cardinality(p.states) - 1) as other_state,
  bench.zipf(i, 72, cardinality(p.topics)) as topic,
  bench.zipf(i, 73, cardinality(p.topics) - 1) as other_topic) r
cross join lateral (select
  array[p.states[r.state], p.states[1 + (r.state + r.other_state - 1) % cardinality(p.states)]] as states,
  array[p.topics[r.topic], p.topics[1 + (r.topic + r.other_topic - 1) % cardinality(p.topics)]] as topics) t;

-- What has just been written, the planner does not know yet.
analyze meeting, meeting_state;
insert into participation (meeting, person, state, role, sources)
select m.slug, e.slug, coalesce(e.state, 'TR'), 'PARTICIPANT', m.sources
from (select slug, sources,
    bench.zipf(row_number() over (order by slug), 80, (select count(*)::int from person)) as person
  from meeting
  where slug not in (select meeting from participation)) m
join bench.ranked_person e on e.rank = m.person;

insert into document (slug, title, kind, signed_on, states, meeting, topics, summary, sources)
select 'document-' || m.i, initcap(bench.prose(m.i, 90, 5)),
  (array['JOINT_STATEMENT', 'MEMORANDUM', 'AGREEMENT', 'PROTOCOL', 'ACTION_PLAN'])[bench.zipf(m.i, 100, 5)],
  m.start_date, m.states, m.slug, m.topics, bench.prose(m.i, 101, 8), m.sources
from (select *, row_number() over (order by slug) as i from meeting) m
where m.i % 3 = 0;

set max_parallel_maintenance_workers = 2;
set maintenance_work_mem = '512MB';
do $$
declare it record;
begin
  for it in select * from bench.dropped_index loop
    execute it.definition;
  end loop;
end $$;
do $$
declare it record;
begin
  for it in select tgrelid::regclass as of_table, tgname from pg_trigger where not tgisinternal loop
    execute format('alter table %s enable trigger %I', it.of_table, it.tgname);
  end loop;
end $$;
set session_replication_role = origin;
drop schema bench cascade;
call refresh_figures();
