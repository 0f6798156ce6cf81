package org.kurultai.insight.rhythm;

import org.eclipse.microprofile.graphql.Description;

/** How many meetings share a value of a key. */
@Description("How many meetings share one value of a key.")
public record MeetingBucket(
    @Description(
            "The value: a code or slug, the name of an enum's value, a city, or a stretch of time as"
                + " in `2026`, `2026-Q1`, `2026-01`.")
        String key,
    @Description("The value's name in English.") String label,
    @Description("How many of the meetings have it.") int count) {}
