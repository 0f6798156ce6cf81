-- What is loaded: at most one row. Every write changes it in its own transaction and so tells every pod.
create table dataset (
  only_row boolean primary key default true check (only_row),
  name text not null,
  release text collate "C" not null check (release ~ '^\d+(\.\d+)*$'),
  -- Writes since the release was loaded as it stands; 0 for the release itself.
  revision int not null default 0 check (revision >= 0),
  -- SHA-256 of the release's files.
  fingerprint text collate "C" not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  updated_at timestamptz not null default now(),
  version text collate "C" not null generated always as
    (case revision when 0 then release else release || '+' || revision::text end) stored
);

create function tell_of_new_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('dataset', new.version);
  return null;
end $$;
create trigger tell_of_new_version after insert or update on dataset
  for each row execute function tell_of_new_version();

-- Rows by type of the API.
create table dataset_count (
  type text collate "C" primary key,
  count int not null check (count >= 0)
);

create view dataset_tally as
  select 'State' as type, count(*)::int as count from state
  union all select 'Organization', count(*)::int from organization
  union all select 'Membership', count(*)::int from membership
  union all select 'Council', count(*)::int from forum where type = 'COUNCIL'
  union all select 'OrganizationBody', count(*)::int from forum where type = 'ORGANIZATION_BODY'
  union all select 'CouncilBlock', count(*)::int from council_block
  union all select 'Topic', count(*)::int from topic
  union all select 'Person', count(*)::int from person
  union all select 'OfficeTerm', count(*)::int from office
  union all select 'Meeting', count(*)::int from meeting
  union all select 'Participation', count(*)::int from participation
  union all select 'Document', count(*)::int from document
  union all select 'Indicator', count(*)::int from indicator
  union all select 'Corridor', count(*)::int from corridor
  union all select 'CorridorNode', count(*)::int from node
  union all select 'Segment', count(*)::int from segment
  union all select 'Project', count(*)::int from project
  union all select 'Milestone', count(*)::int from milestone
  union all select 'Flow', count(*)::int from flow
  union all select 'Source', count(*)::int from source;

-- Figures that follow from other tables. A write calls it last; rows that already agree stay untouched.
create procedure refresh_figures() language sql begin atomic
  update source s set cited_by = f.cited_by
  from (select slug, count(c.source)::int as cited_by
        from source left join citation c on c.source = slug group by slug) f
  where s.slug = f.slug and s.cited_by <> f.cited_by;

  update state s set meeting_count = f.meetings
  from (select code, count(m.meeting)::int as meetings
        from state left join meeting_state m on m.state = code group by code) f
  where s.code = f.code and s.meeting_count <> f.meetings;

  update forum s set meeting_count = f.meetings, last_meeting = f.last_meeting
  from (select forum.slug, count(m.slug)::int as meetings, max(m.first_day) as last_meeting
        from forum left join meeting m on m.forum = forum.slug group by forum.slug) f
  where s.slug = f.slug
    and (s.meeting_count, s.last_meeting) is distinct from (f.meetings, f.last_meeting);

  update corridor s set project_count = f.projects
  from (select slug, count(p.project)::int as projects
        from corridor left join project_corridor p on p.corridor = slug group by slug) f
  where s.slug = f.slug and s.project_count <> f.projects;

  merge into dataset_count d using dataset_tally t on d.type = t.type
  when matched and d.count <> t.count then update set count = t.count
  when not matched then insert (type, count) values (t.type, t.count);
end;
