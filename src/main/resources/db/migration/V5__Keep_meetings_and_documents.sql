create table meeting (
  slug slug primary key,
  title label not null,
  kind meeting_kind not null,
  track track not null,
  ordinal int check (ordinal >= 1),
  forum slug references forum deferrable initially deferred,
  start_date partial_date,
  end_date partial_date,
  city text collate "C",
  host_state state_code references state deferrable initially deferred,
  format meeting_format,
  theme text,
  states list not null default '{}',
  topics list not null default '{}',
  outcome text,
  confidence confidence not null,
  sources citations not null,
  first_day date generated always as (first_day(start_date)) stored,
  last_day date generated always as (last_day(coalesce(end_date, start_date))) stored,
  days daterange generated always as (days_of(start_date, end_date)) stored,
  words text[] not null generated always as
    (words(title || ' ' || coalesce(theme, '') || ' ' || coalesce(outcome, ''))) stored,
  organization slug,
  constraint a_meeting_that_ends_has_started check (end_date is null or start_date is not null),
  constraint a_meeting_starts_before_it_ends check (first_day(start_date) <= last_day(end_date)),
  -- Bounds the scan by first_day for what still lasted on a later day.
  constraint a_meeting_lasts_less_than_two_years
    check (last_day(coalesce(end_date, start_date)) - first_day(start_date) < 731),
  constraint an_ordinal_stands_once_in_a_forum unique (forum, ordinal) deferrable initially deferred
);
comment on column meeting.organization is 'That of the body it met as; follows forum.organization by trigger';

create index meeting_by_day on meeting (first_day, slug);
create index meeting_by_title on meeting (title, slug);
create index meeting_by_ordinal on meeting (ordinal, slug);
create index meeting_of_forum_by_day on meeting (forum, first_day, slug);
create index meeting_of_forum_by_title on meeting (forum, title, slug);
create index meeting_of_forum_by_ordinal on meeting (forum, ordinal, slug);
create index meeting_in_state_by_day on meeting (host_state, first_day, slug);
create index meeting_in_state_by_title on meeting (host_state, title, slug);
create index meeting_in_state_by_ordinal on meeting (host_state, ordinal, slug);
create index meeting_of_organization_by_day on meeting (organization, first_day, slug);
create index meeting_of_organization_by_title on meeting (organization, title, slug);
create index meeting_of_organization_by_ordinal on meeting (organization, ordinal, slug);
create index meeting_of_kind_by_day on meeting (kind, first_day, slug);
create index meeting_of_track_by_day on meeting (track, first_day, slug);
create index meeting_of_format_by_day on meeting (format, first_day, slug);
create index meeting_in_city_by_day on meeting (city, first_day, slug);
create index meeting_of_confidence_by_day on meeting (confidence, first_day, slug);
create index meeting_by_days on meeting using gist (days);
create index meeting_by_words on meeting using gin (words);
create index meeting_by_states on meeting using gin (states);
create index meeting_by_topics on meeting using gin (topics);
create index meeting_by_likeness on meeting using gist (lower(slug) gist_trgm_ops);

create function take_organization_of_forum() returns trigger language plpgsql as $$
begin
  new.organization := (select organization from forum where slug = new.forum);
  return new;
end $$;
create trigger take_organization_of_forum before insert or update of forum, organization on meeting
  for each row execute function take_organization_of_forum();

create function pass_organization_to_meetings() returns trigger language plpgsql as $$
begin
  update meeting set organization = new.organization
  where forum = new.slug and organization is distinct from new.organization;
  return null;
end $$;
create trigger pass_organization_of_new_body after insert on forum
  for each row when (new.organization is not null)
  execute function pass_organization_to_meetings();
create trigger pass_organization_of_changed_body after update on forum
  for each row when ((old.slug, old.organization) is distinct from (new.slug, new.organization))
  execute function pass_organization_to_meetings();

create table meeting_launch (
  meeting slug references meeting deferrable initially deferred,
  council slug,
  council_type forum_type not null generated always as ('COUNCIL') stored,
  primary key (meeting, council),
  constraint only_a_council_is_launched
    foreign key (council, council_type) references forum (slug, type) deferrable initially deferred
);
create index meeting_launch_by_council on meeting_launch (council);

create table participation (
  meeting slug references meeting deferrable initially deferred,
  person slug references person deferrable initially deferred,
  state state_code references state deferrable initially deferred,
  organization slug references organization deferrable initially deferred,
  role participation_role not null,
  office_title text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  primary key (meeting, person),
  constraint a_participant_speaks_for_a_state_or_an_organization
    check (num_nonnulls(state, organization) = 1)
);
create index participation_by_person on participation (person, meeting);

create table document (
  slug slug primary key,
  title label not null,
  kind document_kind not null,
  signed_on partial_date,
  states list not null default '{}',
  meeting slug references meeting deferrable initially deferred,
  topics list not null default '{}',
  summary text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  first_day date generated always as (first_day(signed_on)) stored,
  last_day date generated always as (last_day(signed_on)) stored,
  days daterange generated always as (days_of(signed_on, null)) stored,
  words text[] not null generated always as (words(title || ' ' || coalesce(summary, ''))) stored
);
create index document_by_day on document (first_day, slug);
create index document_by_title on document (title, slug);
create index document_of_meeting_by_day on document (meeting, first_day, slug);
create index document_of_meeting_by_title on document (meeting, title, slug);
create index document_of_kind_by_day on document (kind, first_day, slug);
create index document_by_days on document using gist (days);
create index document_by_words on document using gin (words);
create index document_by_states on document using gin (states);
create index document_by_topics on document using gin (topics);
create index document_by_likeness on document using gist (lower(slug) gist_trgm_ops);

create table indicator (
  state_a state_code references state deferrable initially deferred,
  state_b state_code references state deferrable initially deferred,
  kind indicator_kind,
  unit currency_code not null,
  value numeric check (value >= 0),
  year int check (year between 1000 and 9999),
  period text collate "C" check (period ~ '^(YEAR|[A-Z]{3}(_[A-Z]{3})?)$'),
  target_year int check (target_year between 1000 and 9999),
  target boolean not null,
  stated_on partial_date,
  note text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  stated_first date not null generated always as (first_day(stated_on)) stored,
  primary key (state_a, state_b, kind, stated_on, value),
  constraint a_pair_stands_in_alphabetical_order check (state_a < state_b),
  constraint only_an_aim_has_a_target_year check (target or target_year is null),
  constraint a_trade_target_is_an_aim check (kind <> 'TRADE_TARGET' or target),
  constraint what_was_measured_has_a_year check (target or year is not null),
  constraint a_period_is_part_of_a_year check (period is null or year is not null)
);
create index indicator_by_second_state on indicator (state_b, state_a);
create index indicator_by_kind on indicator (kind);
create index indicator_by_year on indicator (year);
