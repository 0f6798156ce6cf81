-- Every write to the record tells every pod, whoever makes it and whatever it touches: a release, a curator,
-- an operator at psql. A transaction tells once, since Postgres drops what it would repeat.
drop trigger tell_of_new_version on dataset;
drop function tell_of_new_version();

create function tell_of_write() returns trigger language plpgsql as $$
begin
  perform pg_notify('record', '');
  return null;
end $$;

do $$
declare name text;
begin
  for name in
    select relname from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname <> 'flyway_schema_history'
  loop
    execute format(
      'create trigger tell_of_write after insert or update or delete or truncate on %I
         for each statement execute function tell_of_write()', name);
  end loop;
end $$;
