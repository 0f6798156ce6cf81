package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;

/** Whether a council is at work. */
@Description("Whether a council is at work.")
public enum CouncilStatus {
  @Description("It meets, or is due to meet.")
  ACTIVE,
  @Description("It exists, but has not met for long.")
  DORMANT,
  @Description("It has been closed.")
  DISSOLVED
}
