package org.kurultai.insight.rhythm;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** By what meetings are counted. */
@Description(
    "By what meetings are counted. Those without a value are in no bucket. A meeting has one value"
        + " of each key at most, except of `TOPIC` and `STATE`; it has exactly one of `KIND`, `TRACK`"
        + " and `CONFIDENCE`, and of `YEAR` if it has a date, so the counts add up to `totalCount`.")
public enum MeetingKey {
  @Description("The year in which it began, or the first of the period that is asked for.")
  YEAR(TimeBucket.YEAR),
  @Description(
      "The quarter in which it began, or the first of the period that is asked for; none where only"
          + " the year is known.")
  QUARTER(TimeBucket.QUARTER),
  @Description(
      "The month in which it began, or the first of the period that is asked for; none where only"
          + " the year is known.")
  MONTH(TimeBucket.MONTH),
  @Description("What the meeting was.")
  KIND(Grouping.of("m.kind")),
  @Description("On which track of diplomacy it was held.")
  TRACK(Grouping.of("m.track")),
  @Description(
      "The level of its forum. A meeting outside any forum has none here, while the `weight` of a tie"
          + " takes that of its kind.")
  LEVEL(Grouping.of("f.level").joining("join forum f on f.slug = m.forum")),
  @Description("Each of its topics.")
  TOPIC(Grouping.linked("meeting_topic", "topic").named("join topic n on n.slug = g.key")),
  @Description("Each of the states that took part, as far as known.")
  STATE(Grouping.linked("meeting_state", "state").named("join state n on n.code = g.key")),
  @Description("The state that hosted it, where known.")
  HOST_STATE(Grouping.of("m.host_state").named("join state n on n.code = g.key")),
  @Description("The city that it was held in, where known.")
  CITY(Grouping.of("m.city").asItIs()),
  @Description("Its forum; none outside any forum.")
  FORUM(Grouping.of("m.forum").named("join forum n on n.slug = g.key")),
  @Description("The organization whose body met; none where no body did.")
  ORGANIZATION(Grouping.of("m.organization").named("join organization n on n.slug = g.key")),
  @Description("How sure the facts of the meeting are.")
  CONFIDENCE(Grouping.of("m.confidence"));

  private final Grouping grouping;
  private final @Nullable TimeBucket bucket;

  MeetingKey(Grouping grouping) {
    this.grouping = grouping;
    this.bucket = null;
  }

  MeetingKey(TimeBucket bucket) {
    this.grouping = Grouping.BY_MONTH;
    this.bucket = bucket;
  }

  Grouping grouping() {
    return grouping;
  }

  /** How it cuts time; null where it is no time. */
  @Nullable TimeBucket bucket() {
    return bucket;
  }
}
