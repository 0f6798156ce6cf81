package org.kurultai.meeting;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What a timeline shows. It stands here, under all that implement it. */
@Union
@Description("What a timeline shows: what happened on a day, in a month or in a year.")
public interface TimelineEntry {}
