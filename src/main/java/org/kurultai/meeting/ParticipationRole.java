package org.kurultai.meeting;

import org.eclipse.microprofile.graphql.Description;

/** As what a person took part in a meeting. */
@Description("As what a person took part in a meeting.")
public enum ParticipationRole {
  @Description("Led the delegation of a state or an organization.")
  HEAD_OF_DELEGATION,
  @Description("Chaired the meeting together with the other side's head of delegation.")
  CO_CHAIR,
  @Description("Received the others, on behalf of the host state.")
  HOST,
  @Description("Took part, in no more special role that the record knows of.")
  PARTICIPANT,
  @Description("Represented an organization as its secretary general.")
  SECRETARY_GENERAL,
  @Description("Was invited, without belonging to those who meet.")
  GUEST
}
