package org.kurultai.organization;

import org.eclipse.microprofile.graphql.Description;

/** As what a state belongs to an organization. */
@Description("As what a state belongs to an organization.")
public enum MembershipStatus {
  @Description("A full member.")
  MEMBER,
  @Description("An observer, who attends without a vote.")
  OBSERVER
}
