create table corridor (
  slug slug primary key,
  name label not null,
  short_name text,
  kind corridor_kind not null,
  status infrastructure_status not null,
  established_on partial_date,
  coordinating_body text,
  states list not null check (cardinality(states) > 0),
  length_km numeric check (length_km > 0),
  capacity_value numeric check (capacity_value > 0),
  capacity_unit unit,
  capacity_year int check (capacity_year between 1000 and 9999),
  summary text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  established_first date generated always as (first_day(established_on)) stored,
  project_count int not null default 0,
  constraint a_capacity_has_its_unit check ((capacity_value is null) = (capacity_unit is null)),
  constraint a_capacity_year_dates_a_capacity check (capacity_year is null or capacity_value is not null)
);
comment on column corridor.project_count is 'Kept by refresh_figures()';
create index corridor_by_name on corridor (name, slug);
create index corridor_by_length on corridor (length_km, slug);
create index corridor_by_projects on corridor (project_count, slug);
create index corridor_by_kind on corridor (kind, name, slug);
create index corridor_by_status on corridor (status, name, slug);
create index corridor_by_states on corridor using gin (states);

create table node (
  slug slug primary key,
  name label not null,
  native_name text,
  kind node_kind not null,
  state state_code not null references state deferrable initially deferred,
  un_locode text collate "C" unique check (un_locode ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  note text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored
);
create index node_by_name on node (name, slug);
create index node_by_state on node (state, name, slug);
create index node_by_kind on node (kind, name, slug);

create table segment (
  slug slug primary key,
  from_node slug not null references node deferrable initially deferred,
  to_node slug not null references node deferrable initially deferred,
  mode transport_mode not null,
  distance_km numeric not null check (distance_km > 0),
  typical_transit_hours numeric check (typical_transit_hours > 0),
  gauge_mm int check (gauge_mm in (1435, 1520)),
  status infrastructure_status not null,
  capacity_value numeric check (capacity_value > 0),
  capacity_unit unit,
  bidirectional boolean not null,
  note text,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  constraint a_segment_joins_two_nodes check (from_node <> to_node),
  constraint only_rails_have_a_gauge check (gauge_mm is null or mode = 'RAIL'),
  constraint only_pipelines_run_one_way check (bidirectional = (mode <> 'PIPELINE')),
  constraint a_capacity_has_its_unit check ((capacity_value is null) = (capacity_unit is null))
);
create index segment_by_from_node on segment (from_node);
create index segment_by_to_node on segment (to_node);

create table corridor_segment (
  corridor slug references corridor deferrable initially deferred,
  segment slug not null references segment deferrable initially deferred,
  position int check (position >= 1),
  branch slug,
  primary key (corridor, branch, position),
  constraint a_segment_stands_once_in_a_branch unique (corridor, branch, segment)
    deferrable initially deferred
);
create index corridor_segment_by_segment on corridor_segment (segment, corridor);

create table project (
  slug slug primary key,
  name label not null,
  kind project_kind not null,
  status infrastructure_status not null,
  corridors list not null check (cardinality(corridors) > 0),
  states list not null check (cardinality(states) > 0),
  nodes list not null default '{}',
  announced_on partial_date,
  construction_start partial_date,
  completed_on partial_date,
  expected_completion partial_date,
  cost_value numeric check (cost_value > 0),
  cost_currency currency_code,
  capacity_value numeric check (capacity_value > 0),
  capacity_unit unit,
  lead_organizations list not null default '{}',
  financiers list not null default '{}',
  summary text,
  confidence confidence not null,
  sources citations not null,
  announced_first date generated always as (first_day(announced_on)) stored,
  expected_first date generated always as (first_day(expected_completion)) stored,
  words text[] not null generated always as (words(name || ' ' || coalesce(summary, ''))) stored,
  constraint a_project_is_announced_before_works_start
    check (first_day(announced_on) <= last_day(construction_start)),
  constraint a_project_is_announced_before_it_is_completed
    check (first_day(announced_on) <= last_day(coalesce(completed_on, expected_completion))),
  constraint works_start_before_they_end
    check (first_day(construction_start) <= last_day(coalesce(completed_on, expected_completion))),
  constraint what_is_completed_is_no_longer_expected
    check (completed_on is null or expected_completion is null),
  constraint what_is_completed_is_no_longer_planned_or_built check (
    completed_on is null or status not in ('UNDER_CONSTRUCTION', 'PLANNED', 'PROPOSED')),
  constraint a_cost_has_its_currency check ((cost_value is null) = (cost_currency is null)),
  constraint a_capacity_has_its_unit check ((capacity_value is null) = (capacity_unit is null))
);
create index project_by_name on project (name, slug);
create index project_by_cost on project (cost_currency, cost_value, slug);
create index project_by_announcement on project (announced_first, slug);
create index project_by_expectation on project (expected_first, slug);
create index project_by_kind on project (kind, name, slug);
create index project_by_status on project (status, name, slug);
create index project_by_words on project using gin (words);
create index project_by_states on project using gin (states);
create index project_by_corridors on project using gin (corridors);
create index project_by_nodes on project using gin (nodes);

create table milestone (
  project slug references project deferrable initially deferred,
  date partial_date,
  title text collate "C",
  kind milestone_kind not null,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  first_day date not null generated always as (first_day(date)) stored,
  last_day date not null generated always as (last_day(date)) stored,
  primary key (project, date, title)
);
create index milestone_by_day on milestone (project, first_day, title);

create table flow (
  corridor slug not null references corridor deferrable initially deferred,
  year int not null check (year between 1000 and 9999),
  quarter int check (quarter between 1 and 4),
  measure flow_measure not null,
  value numeric not null check (value >= 0),
  target boolean not null,
  sources citations not null,
  confidence confidence not null generated always as (confidence_of(sources)) stored,
  unique nulls not distinct (corridor, year, quarter, measure, target)
);
