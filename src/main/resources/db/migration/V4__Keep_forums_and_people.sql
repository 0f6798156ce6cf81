-- Councils of states and bodies of organizations share one space of slugs, hence one table.
create table forum (
  slug slug primary key,
  type forum_type not null,
  name label not null,
  short_name text,
  kind council_kind,
  level level not null,
  organization slug references organization deferrable initially deferred,
  sector slug,
  parties list not null default '{}',
  established_on partial_date,
  establishing_document text,
  parent slug,
  status council_status,
  summary text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  established_first date generated always as (first_day(established_on)) stored,
  parent_type forum_type generated always as (case when parent is not null then 'COUNCIL' end) stored,
  meeting_count int not null default 0,
  last_meeting date,
  unique (slug, type),
  constraint only_a_council_has_subsidiaries
    foreign key (parent, parent_type) references forum (slug, type) deferrable initially deferred,
  constraint a_forum_is_not_its_own_parent check (parent <> slug),
  constraint a_council_has_kind_status_and_parties check (
    type <> 'COUNCIL' or (
      kind is not null and status is not null and cardinality(parties) >= 2
      and organization is null and sector is null)),
  constraint a_body_belongs_to_an_organization check (
    type <> 'ORGANIZATION_BODY' or (
      organization is not null and sector is not null
      and kind is null and status is null and parties = '{}'
      and established_on is null and establishing_document is null and parent is null))
);
comment on column forum.meeting_count is 'Kept by refresh_figures()';
comment on column forum.last_meeting is 'First day of its latest dated meeting; kept by refresh_figures()';
create index forum_by_name on forum (type, name, slug);
create index forum_by_establishment on forum (type, established_first, slug);
create index forum_by_meetings on forum (type, meeting_count, slug);
create index forum_by_last_meeting on forum (type, last_meeting, slug);
create index forum_by_kind on forum (kind, name, slug);
create index forum_by_level on forum (level, name, slug);
create index forum_by_status on forum (status, name, slug);
create index forum_by_organization on forum (organization, name, slug);
create index forum_by_parent on forum (parent, name, slug);
create index forum_by_parties on forum using gin (parties);
-- For "did you mean". Over lower(slug), since a trigram index over the slug itself could answer "slug = …" as
-- well, and the planner would take it for foreign keys and joins, a hundred times slower than the primary key.
create index forum_by_likeness on forum using gist (lower(slug) gist_trgm_ops);

create table topic (
  slug slug primary key,
  name label not null unique
);

create table person (
  slug slug primary key,
  name label not null,
  native_name text,
  state state_code references state deferrable initially deferred,
  words text[] not null generated always as (words(name)) stored
);
create index person_by_name on person (name, slug);
create index person_by_state on person (state, name, slug);
create index person_by_words on person using gin (words);
create index person_by_likeness on person using gist (lower(slug) gist_trgm_ops);

create table office (
  person slug not null references person deferrable initially deferred,
  title text collate "C" not null,
  kind office_kind not null,
  state state_code references state deferrable initially deferred,
  organization slug references organization deferrable initially deferred,
  since partial_date,
  until partial_date,
  confidence confidence not null,
  sources citations not null,
  since_first date generated always as (first_day(since)) stored,
  until_last date generated always as (last_day(until)) stored,
  unique nulls not distinct (person, title, since),
  constraint an_office_is_of_a_state_or_of_an_organization check (num_nonnulls(state, organization) = 1),
  constraint a_term_starts_before_it_ends check (first_day(since) <= last_day(until)),
  constraint a_person_holds_an_office_once_at_a_time
    exclude using gist (person with =, title with =, certain_days(since, until) with &&)
    deferrable initially deferred,
  constraint a_state_has_one_holder_at_a_time
    exclude using gist (state with =, kind with =, certain_days(since, until) with &&)
    where (kind in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER'))
    deferrable initially deferred,
  constraint an_organization_has_one_secretary_general_at_a_time
    exclude using gist (organization with =, certain_days(since, until) with &&)
    where (kind = 'SECRETARY_GENERAL')
    deferrable initially deferred
);
create index office_by_state on office (state, kind);
create index office_by_kind on office (kind, person);
create index office_by_organization on office (organization);
