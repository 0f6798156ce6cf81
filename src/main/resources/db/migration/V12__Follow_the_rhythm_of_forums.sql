-- The days on which a forum met, as far as they are known: what its cadence is measured from.
create index meeting_of_forum_by_known_day on meeting (forum, first_day) where length(start_date) = 10;
