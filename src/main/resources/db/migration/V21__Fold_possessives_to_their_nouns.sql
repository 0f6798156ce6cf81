-- "Kazakhstan's" gives "kazakhstan": who looks for a state finds what is said to be its own, too. Only the English
-- ending goes; in Uzbek and Turkish much else stands behind an apostrophe.
create or replace function folded(given text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    btrim(regexp_replace(
      translate(
        regexp_replace(
          unaccent('unaccent', latin(lower(normalize(
            translate(left(given, 50000), U&'\00AD\200B\200C\200D\2060\FEFF', ''), NFKC) collate pg_c_utf8))),
          '([[:alpha:]])[''`ʼ’]s(?![[:alnum:]])' collate pg_c_utf8, '\1', 'g'),
        'ə''`ʻʼʹʿʾ‘’´' || chr(775), 'e'),
      '[^[:alnum:]]+' collate pg_c_utf8, ' ', 'g')),
    '(\S{100})\S+', '\1', 'g');

update search_entry e set words = s.words
from searched_words s
where s.type = e.type and s.key = e.key and s.words is distinct from e.words;
