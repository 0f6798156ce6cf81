-- A truncation names no rows: what follows from them (links, ties, what search reads) could not follow it, and would
-- be wrong from then on. A delete names them.
create function refuse_to_truncate() returns trigger language plpgsql as $$
begin
  raise exception
    'truncate would leave behind what follows from the rows of %; delete them instead: delete from %',
    tg_table_name, tg_table_name
    using errcode = 'feature_not_supported';
end $$;

do $$
declare name text;
begin
  for name in
    select relname from pg_class
    where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
      and relname <> 'flyway_schema_history'
  loop
    execute format(
      'create trigger refuse_to_truncate before truncate on %I
         for each statement execute function refuse_to_truncate()', name);
  end loop;
end $$;
