-- What search compares: words in lower case, in Latin letters, without accents and apostrophes, so that who types
-- on a plain keyboard or in the other alphabet finds a name too.

-- Cyrillic in lower case to Latin: the tables of BGN/PCGN (Russian 1947, Kazakh 1979, Kyrgyz 1979, Tajik 1994,
-- Mongolian 1964, Uzbek 1979, Ukrainian 1965), without their accents and signs. Where a letter has a reading of
-- its own in one language, as the Kyrgyz ж, the Russian one stands: the text does not say its language. But ң is
-- an n, as it is in the Latin alphabets of Kazakh (ñ) and Turkmen (ň).
create function latin(given text) returns text
  language sql immutable strict parallel safe
  return case when given ~ ('[Ѐ-ԯ]' collate "C") then
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    translate(given,
      'абвгдезийіклмнопрстуфыэңӊөүұқһәӣӯҳҷҗҹҝґўјъь',
      'abvgdeziyiklmnoprstufyennouuqhaiuhjjjggoj'),
      'ё', 'yo'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'shch'), 'ю', 'yu'), 'я', 'ya'),
      'є', 'ye'), 'ї', 'yi'), 'ғ', 'gh')
  else given end;

-- "Oʻzbekiston" gives "ozbekiston", "Şahin  Mustafayev" "sahin mustafayev", "İpək yolu" "ipek yolu", "Қазақстан"
-- "qazaqstan". Soft hyphens and spaces of no width part nothing. Words are parted by one space. The bounds are those
-- of a tsvector and its lexemes.
create function folded(given text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    btrim(regexp_replace(
      translate(
        unaccent('unaccent', latin(lower(normalize(
          translate(left(given, 50000), U&'\00AD\200B\200C\200D\2060\FEFF', ''), NFKC) collate pg_c_utf8))),
        'ə''`ʻʼʹʿʾ‘’´' || chr(775), 'e'),
      '[^[:alnum:]]+' collate pg_c_utf8, ' ', 'g')),
    '(\S{100})\S+', '\1', 'g');
