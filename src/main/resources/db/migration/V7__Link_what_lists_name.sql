-- A list in a column keeps the order of the file; the same elements as rows give it foreign keys and
-- membership served by an index. Statement triggers keep the rows, whoever writes (MERGE fires them too).

create table forum_state (
  forum slug references forum deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  position int not null,
  primary key (forum, state)
);
create index forum_state_by_state on forum_state (state, forum);

create table council_block (
  council slug,
  block block,
  state state_code references state deferrable initially deferred,
  institution text not null,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  primary key (council, block, state),
  constraint only_parties_of_a_council_sit_in_its_blocks
    foreign key (council, state) references forum_state (forum, state) deferrable initially deferred
);

create table meeting_state (
  meeting slug references meeting deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  first_day date,
  title label not null,
  ordinal int,
  primary key (meeting, state)
);
create index meeting_of_state_by_day on meeting_state (state, first_day, meeting);
create index meeting_of_state_by_title on meeting_state (state, title, meeting);
create index meeting_of_state_by_ordinal on meeting_state (state, ordinal, meeting);

create table meeting_topic (
  meeting slug references meeting deferrable initially deferred,
  topic slug references topic deferrable initially deferred,
  first_day date,
  title label not null,
  ordinal int,
  primary key (meeting, topic)
);
create index meeting_on_topic_by_day on meeting_topic (topic, first_day, meeting);
create index meeting_on_topic_by_title on meeting_topic (topic, title, meeting);
create index meeting_on_topic_by_ordinal on meeting_topic (topic, ordinal, meeting);

-- The meetings of a person in the orders of the list; that someone took part says participation.
create table meeting_person (
  meeting slug references meeting deferrable initially deferred,
  person slug references person deferrable initially deferred,
  first_day date,
  title label not null,
  ordinal int,
  primary key (meeting, person)
);
create index meeting_of_person_by_day on meeting_person (person, first_day, meeting);
create index meeting_of_person_by_title on meeting_person (person, title, meeting);
create index meeting_of_person_by_ordinal on meeting_person (person, ordinal, meeting);

create table document_state (
  document slug references document deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  first_day date,
  title label not null,
  primary key (document, state)
);
create index document_of_state_by_day on document_state (state, first_day, document);
create index document_of_state_by_title on document_state (state, title, document);

create table document_topic (
  document slug references document deferrable initially deferred,
  topic slug references topic deferrable initially deferred,
  first_day date,
  title label not null,
  primary key (document, topic)
);
create index document_on_topic_by_day on document_topic (topic, first_day, document);
create index document_on_topic_by_title on document_topic (topic, title, document);

create table corridor_state (
  corridor slug references corridor deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  primary key (corridor, state)
);
create index corridor_of_state on corridor_state (state, corridor);

create table project_state (
  project slug references project deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  primary key (project, state)
);
create index project_of_state on project_state (state, project);

create table project_corridor (
  project slug references project deferrable initially deferred,
  corridor slug references corridor deferrable initially deferred,
  primary key (project, corridor)
);
create index project_on_corridor on project_corridor (corridor, project);

create table project_node (
  project slug references project deferrable initially deferred,
  node slug references node deferrable initially deferred,
  primary key (project, node)
);
create index project_at_node on project_node (node, project);

-- Which fact cites which source; the key's parts are joined by a slash.
create table citation (
  subject_type text collate "C",
  subject_key text collate "C",
  source slug references source deferrable initially deferred,
  primary key (subject_type, subject_key, source)
);
create index citation_of_source on citation (source);

create function link_forums() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from forum_state l using old_rows o where l.forum = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into forum_state
      select n.slug, e.state, e.position from new_rows n, unnest(n.parties) with ordinality e(state, position);
  end if;
  return null;
end $$;

create function link_meetings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from meeting_state l using old_rows o where l.meeting = o.slug;
    delete from meeting_topic l using old_rows o where l.meeting = o.slug;
    delete from meeting_person l using old_rows o where l.meeting = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into meeting_state
      select n.slug, state, n.first_day, n.title, n.ordinal from new_rows n, unnest(n.states) as state;
    insert into meeting_topic
      select n.slug, topic, n.first_day, n.title, n.ordinal from new_rows n, unnest(n.topics) as topic;
    insert into meeting_person
      select n.slug, p.person, n.first_day, n.title, n.ordinal
      from new_rows n join participation p on p.meeting = n.slug;
  end if;
  return null;
end $$;

-- A participation may come before its meeting or after; whichever comes last brings the link.
create function link_participations() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from meeting_person l using old_rows o where (l.meeting, l.person) = (o.meeting, o.person);
  end if;
  if tg_op <> 'DELETE' then
    insert into meeting_person
      select n.meeting, n.person, m.first_day, m.title, m.ordinal
      from new_rows n join meeting m on m.slug = n.meeting;
  end if;
  return null;
end $$;

create function link_documents() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from document_state l using old_rows o where l.document = o.slug;
    delete from document_topic l using old_rows o where l.document = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into document_state
      select n.slug, state, n.first_day, n.title from new_rows n, unnest(n.states) as state;
    insert into document_topic
      select n.slug, topic, n.first_day, n.title from new_rows n, unnest(n.topics) as topic;
  end if;
  return null;
end $$;

create function link_corridors() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from corridor_state l using old_rows o where l.corridor = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into corridor_state select n.slug, state from new_rows n, unnest(n.states) as state;
  end if;
  return null;
end $$;

create function link_projects() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from project_state l using old_rows o where l.project = o.slug;
    delete from project_corridor l using old_rows o where l.project = o.slug;
    delete from project_node l using old_rows o where l.project = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into project_state select n.slug, state from new_rows n, unnest(n.states) as state;
    insert into project_corridor select n.slug, corridor from new_rows n, unnest(n.corridors) as corridor;
    insert into project_node select n.slug, node from new_rows n, unnest(n.nodes) as node;
  end if;
  return null;
end $$;

-- One function for every table that cites: its arguments are the columns of the key.
create function link_citations() returns trigger language plpgsql as $$
declare
  key_of_row text := (
    select string_agg(format('coalesce(r.%I::text, '''')', part), ' || ''/'' || ' order by place)
    from unnest(tg_argv) with ordinality as argument(part, place));
begin
  if tg_op <> 'INSERT' then
    execute format(
      'delete from citation c using old_rows r where c.subject_type = %L and c.subject_key = %s',
      tg_table_name, key_of_row);
  end if;
  if tg_op <> 'DELETE' then
    execute format(
      'insert into citation select %L, %s, source from new_rows r, unnest(r.sources) as source',
      tg_table_name, key_of_row);
  end if;
  return null;
end $$;

-- A transition table belongs to one event, so each function hangs on three triggers.
create procedure keep_links(of_table text, by_function text, variadic key_columns text[] default '{}')
language plpgsql as $$
declare
  call text := format('%I(%s)', by_function,
    (select string_agg(quote_literal(part), ', ') from unnest(key_columns) as part));
begin
  execute format('create trigger %I after insert on %I referencing new table as new_rows
    for each statement execute function %s', by_function || '_added', of_table, call);
  execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
    for each statement execute function %s', by_function || '_changed', of_table, call);
  execute format('create trigger %I after delete on %I referencing old table as old_rows
    for each statement execute function %s', by_function || '_removed', of_table, call);
end $$;

call keep_links('forum', 'link_forums');
call keep_links('meeting', 'link_meetings');
call keep_links('participation', 'link_participations');
call keep_links('document', 'link_documents');
call keep_links('corridor', 'link_corridors');
call keep_links('project', 'link_projects');

call keep_links('state', 'link_citations', 'code');
call keep_links('organization', 'link_citations', 'slug');
call keep_links('membership', 'link_citations', 'organization', 'state', 'status');
call keep_links('forum', 'link_citations', 'slug');
call keep_links('council_block', 'link_citations', 'council', 'block', 'state');
call keep_links('office', 'link_citations', 'person', 'title', 'since');
call keep_links('meeting', 'link_citations', 'slug');
call keep_links('participation', 'link_citations', 'meeting', 'person');
call keep_links('document', 'link_citations', 'slug');
call keep_links('indicator', 'link_citations', 'state_a', 'state_b', 'kind', 'stated_on', 'value');
call keep_links('corridor', 'link_citations', 'slug');
call keep_links('node', 'link_citations', 'slug');
call keep_links('segment', 'link_citations', 'slug');
call keep_links('project', 'link_citations', 'slug');
call keep_links('milestone', 'link_citations', 'project', 'date', 'title');
call keep_links('flow', 'link_citations', 'corridor', 'year', 'quarter', 'measure', 'target');
