-- Columns bear the names of the release's files. Each index that ends in a slug serves one keyset order:
-- (scope, key, slug). Foreign keys wait for the commit: one transaction replaces a release in any order.

create table source (
  slug slug primary key,
  title label not null,
  publisher text,
  author text,
  published_on partial_date,
  url url,
  kind source_kind not null,
  language language_tag,
  note text,
  published_first date generated always as (first_day(published_on)) stored,
  words text[] not null generated always as
    (words(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(author, ''))) stored,
  cited_by int not null default 0
);
comment on column source.cited_by is 'Facts that cite it; kept by refresh_figures()';
create index source_by_title on source (title, slug);
create index source_by_kind on source (kind, title, slug);
create index source_by_language on source (language, title, slug);
create index source_by_words on source using gin (words);

create table state (
  code state_code primary key,
  alpha3 text collate "C" not null unique check (alpha3 ~ '^[A-Z]{3}$'),
  name label not null,
  official_name text not null,
  capital text not null,
  capital_latitude double precision not null check (capital_latitude between -90 and 90),
  capital_longitude double precision not null check (capital_longitude between -180 and 180),
  region region not null,
  population int check (population >= 0),
  population_year int,
  area_km2 numeric check (area_km2 >= 0),
  currency currency_code,
  languages list not null,
  landlocked boolean not null,
  note text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  meeting_count int not null default 0,
  constraint a_population_has_its_year check ((population is null) = (population_year is null))
);
comment on column state.meeting_count is 'Meetings it took part in; kept by refresh_figures()';
create index state_by_name on state (name, code);
create index state_by_population on state (population, code);
create index state_by_meetings on state (meeting_count, code);

create table state_name (
  state_code state_code references state deferrable initially deferred,
  language language_tag,
  name text not null,
  primary key (state_code, language)
);

create table organization (
  slug slug primary key,
  name label not null,
  short_name text,
  kind organization_kind not null,
  founded_on partial_date,
  headquarters_city text,
  headquarters_state state_code references state deferrable initially deferred,
  parent slug references organization deferrable initially deferred,
  website url,
  summary text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  founded_first date generated always as (first_day(founded_on)) stored,
  constraint headquarters_name_city_and_state
    check ((headquarters_city is null) = (headquarters_state is null)),
  constraint an_organization_is_not_its_own_parent check (parent <> slug)
);
create index organization_by_name on organization (name, slug);
create index organization_by_kind on organization (kind, name, slug);
create index organization_by_parent on organization (parent, name, slug);
create index organization_by_headquarters on organization (headquarters_state);

create table membership (
  organization slug references organization deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  status membership_status,
  since partial_date,
  until partial_date,
  note text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  since_first date generated always as (first_day(since)) stored,
  until_last date generated always as (last_day(until)) stored,
  primary key (organization, state, status),
  constraint a_membership_starts_before_it_ends check (first_day(since) <= last_day(until)),
  constraint a_state_has_one_status_in_an_organization_at_a_time
    exclude using gist (organization with =, state with =, certain_days(since, until) with &&)
    deferrable initially deferred
);
create index membership_by_state on membership (state, organization);
