-- What the tables need to compute: days of partial dates, terms of office, words of a text, confidence.
-- Bodies are SQL-standard (bound when created), so they hold in any schema and in generated columns.
-- PostgreSQL 17 or later.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- ISO 8601 reduced to what is known: YYYY, YYYY-MM or YYYY-MM-DD. Years before 1000 do not occur.
create function is_partial_date(given text) returns boolean
  language sql immutable parallel safe
  return given ~ '^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'
    and case when length(given) = 10 then
      right(given, 2)::int <= extract(day from
        make_date(left(given, 4)::int, substr(given, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
    else true end;

create function first_day(partial_date text) returns date
  language sql immutable strict parallel safe
  return make_date(
    left(partial_date, 4)::int,
    coalesce(nullif(substr(partial_date, 6, 2), ''), '1')::int,
    coalesce(nullif(substr(partial_date, 9, 2), ''), '1')::int);

create function last_day(partial_date text) returns date
  language sql immutable strict parallel safe
  return case length(partial_date)
    when 4 then make_date(partial_date::int, 12, 31)
    when 7 then (first_day(partial_date) + interval '1 month' - interval '1 day')::date
    else first_day(partial_date) end;

-- All days from a start to an end, or of the start alone. Null where the end lies before: a check refuses that.
create function days_of(start_date text, end_date text) returns daterange
  language sql immutable parallel safe
  return case when first_day(start_date) <= last_day(coalesce(end_date, start_date)) then
    daterange(first_day(start_date), last_day(coalesce(end_date, start_date)), '[]') end;

-- The days on which a term surely ran. A handover on one day leaves no overlap (the last day is left out),
-- nor does one in a month or year known no closer. Without a known start nothing is sure.
create function certain_days(since text, until text) returns daterange
  language sql immutable parallel safe
  return case
    when since is null or first_day(until) < last_day(since) then 'empty'::daterange
    else daterange(last_day(since), first_day(until), '[)') end;

-- Lower-cased words without accents: "Oʻzbekiston" gives {ozbekiston}, "İpək yolu" gives {ipek,yolu}.
-- A filter asks for column @> words(text). pg_c_utf8 folds case alike on every machine.
create function words(given text) returns text[]
  language sql immutable strict parallel safe
  return array_remove(
    regexp_split_to_array(
      lower(translate(unaccent('unaccent', normalize(given, NFKC)), 'Əə''`ʻʼʹʿʾ‘’´', 'Ee')
        collate pg_c_utf8),
      '[^[:alnum:]]+' collate pg_c_utf8),
    '');

-- How sure a row is that says so only through its sources: see "Conventions" of the dataset's README.
create function confidence_of(sources text[]) returns text
  language sql immutable strict parallel safe
  return case
    when sources = '{unverified}' then 'LOW'
    when 'unverified' = any (sources) then 'MEDIUM'
    else 'HIGH' end;
