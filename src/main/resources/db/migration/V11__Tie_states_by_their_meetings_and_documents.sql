-- What ties two states, in two forms: each pair's meetings and documents as rows, for its lists; and what they
-- weigh, added up by time, so that a network over any period reads at most some hundred sums of each pair, however
-- many meetings there are.

-- The one place that says what a meeting counts.
create function weight_of_level(level level) returns int
  language sql immutable strict parallel safe
  return case
    when level = 'HEADS_OF_STATE' then 5
    when level = 'HEADS_OF_GOVERNMENT' then 4
    when level in ('FOREIGN_MINISTERS', 'MINISTERS') then 3
    when level in ('SENIOR_OFFICIALS', 'ELDERS', 'PARLIAMENT') then 2
    when level in ('REGIONAL', 'EXPERTS', 'BUSINESS') then 1 end;

-- The level of a meeting outside any forum: that of most meetings of its kind within forums, and for visits,
-- which no forum holds, that of a head of state where they are state visits, else of a head of government.
create function level_of_kind(kind meeting_kind) returns level
  language sql immutable strict parallel safe
  return case
    when kind in ('SUMMIT', 'INFORMAL_SUMMIT', 'EXTRAORDINARY_SUMMIT', 'TRILATERAL_SUMMIT', 'COUNCIL_SESSION',
      'STATE_VISIT') then 'HEADS_OF_STATE'
    when kind = 'OFFICIAL_VISIT' then 'HEADS_OF_GOVERNMENT'
    when kind in ('PLANNING_GROUP', 'CONSULTATION') then 'FOREIGN_MINISTERS'
    when kind in ('MINISTERIAL', 'COMMISSION_SESSION') then 'MINISTERS'
    when kind = 'SENIOR_OFFICIALS' then 'SENIOR_OFFICIALS'
    when kind = 'PARLIAMENTARY' then 'PARLIAMENT'
    when kind = 'REGIONAL' then 'REGIONAL'
    when kind = 'OTHER' then 'EXPERTS'
    when kind in ('BUSINESS_FORUM', 'CHAMBER_EVENT') then 'BUSINESS' end::level;

alter table meeting add column level level;
comment on column meeting.level is 'That of its forum, else of its kind; follows forum.level by trigger';

create function take_level_of_forum() returns trigger language plpgsql as $$
begin
  new.level := coalesce((select level from forum where slug = new.forum), level_of_kind(new.kind));
  return new;
end $$;
create trigger take_level_of_forum before insert or update of forum, kind, level on meeting
  for each row execute function take_level_of_forum();

create function pass_levels_to_meetings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    update meeting m set level = n.level
    from new_rows n
    where m.forum = n.slug and m.level is distinct from n.level;
  end if;
  return null;
end $$;
call keep_links('forum', 'pass_levels_to_meetings');

-- Two states in alphabetical order: KZ-TR.
create domain state_pair as text collate "C" check (value ~ '^[A-Z]{2}-[A-Z]{2}$' and left(value, 2) < right(value, 2));

create function pairs_of(states text[]) returns setof text
  language sql immutable strict parallel safe
  begin atomic
    select a || '-' || b from unnest(states) a, unnest(states) b where a collate "C" < b;
  end;

-- The meetings and documents of a pair in the orders of their lists.
create table meeting_pair (
  meeting slug references meeting deferrable initially deferred,
  pair state_pair,
  first_day date,
  last_day date,
  title label not null,
  ordinal int,
  primary key (meeting, pair)
);
create index meeting_of_pair_by_day on meeting_pair (pair, first_day, meeting);
create index meeting_of_pair_by_title on meeting_pair (pair, title, meeting);
create index meeting_of_pair_by_ordinal on meeting_pair (pair, ordinal, meeting);

create table document_pair (
  document slug references document deferrable initially deferred,
  pair state_pair,
  first_day date,
  last_day date,
  title label not null,
  primary key (document, pair)
);
create index document_of_pair_by_day on document_pair (pair, first_day, document);
create index document_of_pair_by_title on document_pair (pair, title, document);

create function pair_meetings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from meeting_pair l using old_rows o where l.meeting = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into meeting_pair
      select n.slug, pair, n.first_day, n.last_day, n.title, n.ordinal
      from new_rows n, pairs_of(n.states) as pair;
  end if;
  return null;
end $$;

create function pair_documents() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from document_pair l using old_rows o where l.document = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into document_pair
      select n.slug, pair, n.first_day, n.last_day, n.title
      from new_rows n, pairs_of(n.states) as pair;
  end if;
  return null;
end $$;

-- Sums over pairs, and over each state by itself (as both): the meetings that it took part in or hosted.
-- A sum counts what began in its span of time or, with the sign turned, what ended in it; what lies in a period
-- began before the period's end and had not ended before its start. ALWAYS holds the undated too.
create table tie (
  grain text collate "C" not null check (grain in ('ALWAYS', 'DECADE', 'YEAR', 'MONTH', 'DAY')),
  ended boolean not null,
  start date not null,
  state_a state_code not null,
  state_b state_code not null check (state_a <= state_b),
  weight numeric not null,
  meetings int not null,
  documents int not null,
  hosted int not null,
  primary key (grain, ended, start, state_a, state_b)
);

-- The spans that something is counted in.
create function spans_of(first_day date, last_day date)
  returns table (grain text, ended boolean, start date, sign int)
  language sql immutable parallel safe
  begin atomic
    select 'ALWAYS', false, '-infinity'::date, 1
    union all
    select upper(unit), ended, date_trunc(unit, day::timestamp)::date, sign
    from (values (false, first_day, 1), (true, last_day, -1)) as event(ended, day, sign),
      unnest(array['decade', 'year', 'month', 'day']) as unit
    where first_day is not null;
  end;

-- The spans that make up all time before a day. Declared strict and unsafe to run in parallel so that it stays a
-- table of four rows by itself, which leads to as many ranges of the index. Merged into its query, it leads to
-- parallel workers, which take longer to start than the sums to add.
create function spans_before(day date)
  returns table (grain text, since date, until date)
  language sql immutable strict parallel unsafe rows 4
  begin atomic
    values
      ('DECADE', '-infinity'::date, date_trunc('decade', day::timestamp)::date),
      ('YEAR', date_trunc('decade', day::timestamp)::date, date_trunc('year', day::timestamp)::date),
      ('MONTH', date_trunc('year', day::timestamp)::date, date_trunc('month', day::timestamp)::date),
      ('DAY', date_trunc('month', day::timestamp)::date, day);
  end;

-- What meetings count, for their pairs and for each state by itself. All states of a meeting are tied pairwise, and
-- each gets the meeting's weight in all from its ties with the n - 1 others: so a summit counts for a state what a
-- bilateral meeting of that level counts, not n times that.
create function ties_of_meetings() returns text
  language sql immutable parallel safe
  return
    'select left(pair, 2), right(pair, 2), first_day, last_day,
       weight_of_level(level)::numeric / (cardinality(states) - 1), 1, 0, 0
     from %1$s, pairs_of(states) as pair
     union all
     select state, state, first_day, last_day, 0, 1, 0, (state is not distinct from host_state)::int
     from %1$s, unnest(array(select unnest(states) union select host_state where host_state is not null)) as state';

-- What documents count: 2 for each of their pairs, unshared, however many states signed.
create function ties_of_documents() returns text
  language sql immutable parallel safe
  return
    'select left(pair, 2), right(pair, 2), first_day, last_day, 2, 0, 1, 0 from %1$s, pairs_of(states) as pair';

-- Such a query over the rows of a table, behind the sign that they count with.
create function signed_ties(sign int, ties text, of_rows text) returns text
  language sql immutable strict parallel safe
  return format('select %s, r.* from (%s) r', sign, format(ties, of_rows));

-- The statement that adds to the sums what signed ties come to. It passes once through the sums that change, in the
-- order of the key: so writers that each insert, update or delete by single statements wait for each other, and none
-- waits in a circle. An upsert or a merge makes a pass for what it adds and one for what it changes, as statements of
-- one transaction do; such writers must be serialised, as the import is by its advisory lock.
create function adding_ties(signed text) returns text
  language sql immutable strict parallel safe
  return format(
    'insert into tie
       select s.grain, s.ended, s.start, r.state_a, r.state_b, sum(r.sign * s.sign * r.weight),
         sum(r.sign * s.sign * r.meetings), sum(r.sign * s.sign * r.documents), sum(r.sign * s.sign * r.hosted)
       from (%s) as r(sign, state_a, state_b, first_day, last_day, weight, meetings, documents, hosted),
         spans_of(r.first_day, r.last_day) s
       group by 1, 2, 3, 4, 5
       having sum(r.sign * s.sign * r.weight) <> 0 or sum(r.sign * s.sign * r.meetings) <> 0
         or sum(r.sign * s.sign * r.documents) <> 0 or sum(r.sign * s.sign * r.hosted) <> 0
       order by 1, 2, 3, 4, 5
     on conflict (grain, ended, start, state_a, state_b) do update set
       weight = tie.weight + excluded.weight,
       meetings = tie.meetings + excluded.meetings,
       documents = tie.documents + excluded.documents,
       hosted = tie.hosted + excluded.hosted', signed);

-- The argument is the query of the table's ties.
create function sum_ties() returns trigger language plpgsql as $$
begin
  execute adding_ties(concat_ws(' union all ',
    case when tg_op <> 'INSERT' then signed_ties(-1, tg_argv[0], 'old_rows') end,
    case when tg_op <> 'DELETE' then signed_ties(1, tg_argv[0], 'new_rows') end));
  return null;
end $$;

call keep_links('meeting', 'pair_meetings');
call keep_links('document', 'pair_documents');

-- These triggers write what follows from the rows that are there already.
update meeting set level = null;
update document set slug = slug;
set constraints all immediate;
alter table meeting alter column level set not null;

do $$
declare name text;
begin
  execute adding_ties(
    signed_ties(1, ties_of_meetings(), 'meeting') || ' union all ' || signed_ties(1, ties_of_documents(), 'document'));
  call keep_links('meeting', 'sum_ties', ties_of_meetings());
  call keep_links('document', 'sum_ties', ties_of_documents());
  foreach name in array array['meeting_pair', 'document_pair', 'tie'] loop
    execute format(
      'create trigger tell_of_write after insert or update or delete or truncate on %I
         for each statement execute function tell_of_write()', name);
  end loop;
end $$;
