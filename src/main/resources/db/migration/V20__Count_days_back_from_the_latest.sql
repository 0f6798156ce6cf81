-- "The latest first, ties by slug, what has no day last" is no order of one index on (first_day, slug): days descend,
-- slugs ascend. So a page was up to three ranges, each of which had to be planned: what ties with the cursor, what is
-- beyond it, what has no day. The day counted back ascends as slugs do, and what has none comes last by itself: a page
-- at any depth is one range of (latest, slug). The indexes on (first_day, slug) go on serving the opposite order.
alter table meeting add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day(start_date), 2147483647)) stored;
alter table meeting_person add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table meeting_state add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table meeting_topic add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table meeting_pair add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table document add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day(signed_on), 2147483647)) stored;
alter table document_state add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table document_topic add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table document_pair add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;
alter table milestone add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day(date), 2147483647)) stored;
alter table milestone_state add latest int not null
  generated always as (coalesce(date '9999-12-31' - first_day, 2147483647)) stored;

drop index meeting_latest_first;
drop index meeting_in_city_latest_first;
drop index meeting_in_state_latest_first;
drop index meeting_of_confidence_latest_first;
drop index meeting_of_format_latest_first;
drop index meeting_of_forum_latest_first;
drop index meeting_of_kind_latest_first;
drop index meeting_of_organization_latest_first;
drop index meeting_of_track_latest_first;
drop index meeting_of_person_latest_first;
drop index meeting_of_state_latest_first;
drop index meeting_on_topic_latest_first;
drop index meeting_of_pair_latest_first;
drop index document_latest_first;
drop index document_of_kind_latest_first;
drop index document_of_meeting_latest_first;
drop index document_of_state_latest_first;
drop index document_on_topic_latest_first;
drop index document_of_pair_latest_first;
drop index milestone_latest_first;
drop index milestone_of_state_latest_first;

create index meeting_latest_first on meeting (latest, slug);
create index meeting_in_city_latest_first on meeting (city, latest, slug);
create index meeting_in_state_latest_first on meeting (host_state, latest, slug);
create index meeting_of_confidence_latest_first on meeting (confidence, latest, slug);
create index meeting_of_format_latest_first on meeting (format, latest, slug);
create index meeting_of_forum_latest_first on meeting (forum, latest, slug);
create index meeting_of_kind_latest_first on meeting (kind, latest, slug);
create index meeting_of_organization_latest_first on meeting (organization, latest, slug);
create index meeting_of_track_latest_first on meeting (track, latest, slug);
create index meeting_of_person_latest_first on meeting_person (person, latest, meeting);
create index meeting_of_state_latest_first on meeting_state (state, latest, meeting);
create index meeting_on_topic_latest_first on meeting_topic (topic, latest, meeting);
create index meeting_of_pair_latest_first on meeting_pair (pair, latest, meeting);
create index document_latest_first on document (latest, slug);
create index document_of_kind_latest_first on document (kind, latest, slug);
create index document_of_meeting_latest_first on document (meeting, latest, slug);
create index document_of_state_latest_first on document_state (state, latest, document);
create index document_on_topic_latest_first on document_topic (topic, latest, document);
create index document_of_pair_latest_first on document_pair (pair, latest, document);
create index milestone_latest_first on milestone (latest, key);
create index milestone_of_state_latest_first on milestone_state (state, latest, milestone);
