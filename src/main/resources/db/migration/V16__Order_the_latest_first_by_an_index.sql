-- The usual order is "the latest first, ties by slug". An index on (first_day, slug) holds it in one piece only where
-- days do not tie: backwards it comes to a day's last slug first, and must run through the whole day to sort it. Days
-- do tie: what is known to the year alone counts as the first of January. These hold each list in that order; the
-- indexes on (first_day, slug) go on serving the opposite one.
create index meeting_latest_first on meeting (first_day desc, slug);
create index meeting_in_city_latest_first on meeting (city, first_day desc, slug);
create index meeting_in_state_latest_first on meeting (host_state, first_day desc, slug);
create index meeting_of_confidence_latest_first on meeting (confidence, first_day desc, slug);
create index meeting_of_format_latest_first on meeting (format, first_day desc, slug);
create index meeting_of_forum_latest_first on meeting (forum, first_day desc, slug);
create index meeting_of_kind_latest_first on meeting (kind, first_day desc, slug);
create index meeting_of_organization_latest_first on meeting (organization, first_day desc, slug);
create index meeting_of_track_latest_first on meeting (track, first_day desc, slug);
create index meeting_of_person_latest_first on meeting_person (person, first_day desc, meeting);
create index meeting_of_state_latest_first on meeting_state (state, first_day desc, meeting);
create index meeting_on_topic_latest_first on meeting_topic (topic, first_day desc, meeting);
create index meeting_of_pair_latest_first on meeting_pair (pair, first_day desc, meeting);
create index document_latest_first on document (first_day desc, slug);
create index document_of_kind_latest_first on document (kind, first_day desc, slug);
create index document_of_meeting_latest_first on document (meeting, first_day desc, slug);
create index document_of_state_latest_first on document_state (state, first_day desc, document);
create index document_on_topic_latest_first on document_topic (topic, first_day desc, document);
create index document_of_pair_latest_first on document_pair (pair, first_day desc, document);
create index milestone_latest_first on milestone (first_day desc, key);
create index milestone_of_state_latest_first on milestone_state (state, first_day desc, milestone);
