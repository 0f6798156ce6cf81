-- "Kazakhstan's" gives "kazakhstan" to filters and to search: who looks for a state finds what is said to be its own,
-- too. Only the English ending goes; in Uzbek and Turkish much else stands behind an apostrophe.
create function without_possessives(given text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    given collate pg_c_utf8, '([[:alpha:]\u0300-\u036F])[''`ʼ’][sS](?![[:alnum:]])', '\1', 'g');

create or replace function words(given text) returns text[]
  language sql immutable strict parallel safe
  return array_remove(
    regexp_split_to_array(
      lower(translate(
          unaccent('unaccent', without_possessives(normalize(given, NFKC))), 'Əə''`ʻʼʹʿʾ‘’´', 'Ee')
        collate pg_c_utf8),
      '[^[:alnum:]]+' collate pg_c_utf8),
    '');

create or replace function folded(given text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    btrim(regexp_replace(
      translate(
        unaccent('unaccent', latin(lower(without_possessives(normalize(
          translate(left(given, 50000), U&'\00AD\200B\200C\200D\2060\FEFF', ''), NFKC)) collate pg_c_utf8))),
        'ə''`ʻʼʹʿʾ‘’´' || chr(775), 'e'),
      '[^[:alnum:]]+' collate pg_c_utf8, ' ', 'g')),
    '(\S{100})\S+', '\1', 'g');

-- What is computed by them is computed anew.
alter table source alter column words set expression as
  (words(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(author, '')));
alter table person alter column words set expression as (words(name));
alter table meeting alter column words set expression as
  (words(title || ' ' || coalesce(theme, '') || ' ' || coalesce(outcome, '')));
alter table document alter column words set expression as (words(title || ' ' || coalesce(summary, '')));
alter table project alter column words set expression as (words(name || ' ' || coalesce(summary, '')));

update search_entry e set words = s.words
from searched_words s
where s.type = e.type and s.key = e.key and s.words is distinct from e.words;
