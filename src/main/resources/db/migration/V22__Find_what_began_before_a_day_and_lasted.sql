-- What lies in a period may have begun before it. Such rows are few, but lie among all that began in the two years
-- before. All of one length that last into a day began on as many days before it: a range of an index on the length
-- and the day, in the order of the list. Lengths are few: days of a conference, of a month, of a year.
alter table meeting add lasts int
  generated always as (nullif(last_day(coalesce(end_date, start_date)) - first_day(start_date), 0)) stored;
alter table document add lasts int
  generated always as (nullif(last_day(signed_on) - first_day(signed_on), 0)) stored;
alter table milestone add lasts int
  generated always as (nullif(last_day(date) - first_day(date), 0)) stored;
alter table meeting_pair add lasts int generated always as (nullif(last_day - first_day, 0)) stored;
alter table document_pair add lasts int generated always as (nullif(last_day - first_day, 0)) stored;
alter table meeting_state add lasts int;
alter table meeting_topic add lasts int;
alter table meeting_person add lasts int;
alter table document_state add lasts int;
alter table milestone_state add lasts int;
comment on column meeting.lasts is 'How many days its last day lies behind its first; null where these are one';

update meeting_state l set lasts = m.lasts from meeting m where m.slug = l.meeting and m.lasts is not null;
update meeting_topic l set lasts = m.lasts from meeting m where m.slug = l.meeting and m.lasts is not null;
update meeting_person l set lasts = m.lasts from meeting m where m.slug = l.meeting and m.lasts is not null;
update document_state l set lasts = d.lasts from document d where d.slug = l.document and d.lasts is not null;
update milestone_state l set lasts = m.lasts from milestone m where m.key = l.milestone and m.lasts is not null;
set constraints all immediate;

create index meeting_lasting_by_day on meeting (lasts, first_day, slug) where lasts is not null;
create index meeting_lasting_latest_first on meeting (lasts, latest, slug) where lasts is not null;
create index meeting_lasting_of_forum_by_day on meeting (forum, lasts, first_day, slug) where lasts is not null;
create index meeting_lasting_of_forum_latest_first on meeting (forum, lasts, latest, slug) where lasts is not null;
create index meeting_lasting_in_state_by_day on meeting (host_state, lasts, first_day, slug) where lasts is not null;
create index meeting_lasting_in_state_latest_first on meeting (host_state, lasts, latest, slug) where lasts is not null;
create index meeting_lasting_of_organization_by_day on meeting (organization, lasts, first_day, slug) where lasts is not null;
create index meeting_lasting_of_organization_latest_first on meeting (organization, lasts, latest, slug) where lasts is not null;
create index document_lasting_by_day on document (lasts, first_day, slug) where lasts is not null;
create index document_lasting_latest_first on document (lasts, latest, slug) where lasts is not null;
create index milestone_lasting_by_day on milestone (lasts, first_day, key) where lasts is not null;
create index milestone_lasting_latest_first on milestone (lasts, latest, key) where lasts is not null;
create index meeting_lasting_of_state_by_day on meeting_state (state, lasts, first_day, meeting) where lasts is not null;
create index meeting_lasting_of_state_latest_first on meeting_state (state, lasts, latest, meeting) where lasts is not null;
create index meeting_lasting_on_topic_by_day on meeting_topic (topic, lasts, first_day, meeting) where lasts is not null;
create index meeting_lasting_on_topic_latest_first on meeting_topic (topic, lasts, latest, meeting) where lasts is not null;
create index meeting_lasting_of_person_by_day on meeting_person (person, lasts, first_day, meeting) where lasts is not null;
create index meeting_lasting_of_person_latest_first on meeting_person (person, lasts, latest, meeting) where lasts is not null;
create index meeting_lasting_of_pair_by_day on meeting_pair (pair, lasts, first_day, meeting) where lasts is not null;
create index meeting_lasting_of_pair_latest_first on meeting_pair (pair, lasts, latest, meeting) where lasts is not null;
create index document_lasting_of_state_by_day on document_state (state, lasts, first_day, document) where lasts is not null;
create index document_lasting_of_state_latest_first on document_state (state, lasts, latest, document) where lasts is not null;
create index document_lasting_of_pair_by_day on document_pair (pair, lasts, first_day, document) where lasts is not null;
create index document_lasting_of_pair_latest_first on document_pair (pair, lasts, latest, document) where lasts is not null;
create index milestone_lasting_of_state_by_day on milestone_state (state, lasts, first_day, milestone) where lasts is not null;
create index milestone_lasting_of_state_latest_first on milestone_state (state, lasts, latest, milestone) where lasts is not null;

create or replace function link_meetings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from meeting_state l using old_rows o where l.meeting = o.slug;
    delete from meeting_topic l using old_rows o where l.meeting = o.slug;
    delete from meeting_person l using old_rows o where l.meeting = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into meeting_state (meeting, state, first_day, lasts, title, ordinal)
      select n.slug, state, n.first_day, n.lasts, n.title, n.ordinal from new_rows n, unnest(n.states) as state;
    insert into meeting_topic (meeting, topic, first_day, lasts, title, ordinal)
      select n.slug, topic, n.first_day, n.lasts, n.title, n.ordinal from new_rows n, unnest(n.topics) as topic;
    insert into meeting_person (meeting, person, first_day, lasts, title, ordinal)
      select n.slug, p.person, n.first_day, n.lasts, n.title, n.ordinal
      from new_rows n join participation p on p.meeting = n.slug;
  end if;
  return null;
end $$;

create or replace function link_participations() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from meeting_person l using old_rows o where (l.meeting, l.person) = (o.meeting, o.person);
  end if;
  if tg_op <> 'DELETE' then
    insert into meeting_person (meeting, person, first_day, lasts, title, ordinal)
      select n.meeting, n.person, m.first_day, m.lasts, m.title, m.ordinal
      from new_rows n join meeting m on m.slug = n.meeting;
  end if;
  return null;
end $$;

create or replace function link_documents() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from document_state l using old_rows o where l.document = o.slug;
    delete from document_topic l using old_rows o where l.document = o.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into document_state (document, state, first_day, lasts, title)
      select n.slug, state, n.first_day, n.lasts, n.title from new_rows n, unnest(n.states) as state;
    insert into document_topic
      select n.slug, topic, n.first_day, n.title from new_rows n, unnest(n.topics) as topic;
  end if;
  return null;
end $$;

create or replace function link_milestones() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from milestone_state l using old_rows o where l.milestone = o.key;
  end if;
  if tg_op <> 'DELETE' then
    insert into milestone_state (milestone, state, first_day, lasts)
      select n.key, state, n.first_day, n.lasts
      from new_rows n join project p on p.slug = n.project, unnest(p.states) as state;
  end if;
  return null;
end $$;

create or replace function link_projects_to_milestones() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from milestone_state l using old_rows o, milestone m where m.project = o.slug and l.milestone = m.key;
  end if;
  if tg_op <> 'DELETE' then
    insert into milestone_state (milestone, state, first_day, lasts)
      select m.key, state, m.first_day, m.lasts
      from new_rows n join milestone m on m.project = n.slug, unnest(n.states) as state;
  end if;
  return null;
end $$;
