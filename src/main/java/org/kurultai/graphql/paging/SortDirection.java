package org.kurultai.graphql.paging;

import org.eclipse.microprofile.graphql.Description;

/** Which way an order runs. */
@Description("Which way an order runs. What has no value comes last both ways.")
public enum SortDirection {
  @Description("From the smallest, earliest or alphabetically first to the largest or last.")
  ASC,
  @Description("From the largest, latest or alphabetically last to the smallest or first.")
  DESC
}
