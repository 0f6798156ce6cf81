-- A timeline runs through meetings, documents and milestones by day and key, of all or of one state. Meetings and
-- documents have their indexes and links for it; milestones get theirs here.
alter table milestone add column key text collate "C" not null
  generated always as (project || '/' || date || '/' || title) stored;
comment on column milestone.key is 'As in its id; a slug and a date hold no slash';
alter table milestone add constraint milestone_has_one_key unique (key);
create index milestone_by_day_and_key on milestone (first_day, key);

create table milestone_state (
  milestone text collate "C" references milestone (key) deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  first_day date not null,
  primary key (milestone, state)
);
create index milestone_of_state_by_day on milestone_state (state, first_day, milestone);

-- A milestone may come before its project or after; whichever comes last brings the links.
create function link_milestones() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from milestone_state l using old_rows o where l.milestone = o.key;
  end if;
  if tg_op <> 'DELETE' then
    insert into milestone_state
      select n.key, state, n.first_day
      from new_rows n join project p on p.slug = n.project, unnest(p.states) as state;
  end if;
  return null;
end $$;

create function link_projects_to_milestones() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from milestone_state l using old_rows o, milestone m where m.project = o.slug and l.milestone = m.key;
  end if;
  if tg_op <> 'DELETE' then
    insert into milestone_state
      select m.key, state, m.first_day
      from new_rows n join milestone m on m.project = n.slug, unnest(n.states) as state;
  end if;
  return null;
end $$;

call keep_links('milestone', 'link_milestones');
-- By its name it runs behind link_projects(), which tells first of a state that does not exist.
call keep_links('project', 'link_projects_to_milestones');

insert into milestone_state
  select m.key, state, m.first_day
  from milestone m join project p on p.slug = m.project, unnest(p.states) as state;

create trigger tell_of_write after insert or update or delete or truncate on milestone_state
  for each statement execute function tell_of_write();
