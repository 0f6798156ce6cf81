-- The days on which a forum met, as far as they are known: what its cadence is measured from.
create index meeting_of_forum_by_known_day on meeting (forum, first_day) where length(start_date) = 10;

-- All that counts by month and topic look at, within a period or without, so that they need no row of the table.
create index meeting_by_day_with_topics on meeting (first_day) include (start_date, days, topics);
