package org.kurultai.person;

import org.eclipse.microprofile.graphql.Description;

/** What kind of office it is. */
@Description("What kind of office it is.")
public enum OfficeKind {
  @Description("A president, or another head of state.")
  HEAD_OF_STATE,
  @Description("A prime minister, or another head of government.")
  HEAD_OF_GOVERNMENT,
  @Description("A minister of foreign affairs.")
  FOREIGN_MINISTER,
  @Description("Any other minister.")
  MINISTER,
  @Description("The secretary general of an organization.")
  SECRETARY_GENERAL,
  @Description("Any other office, such as that of a deputy minister, an ambassador or a speaker.")
  OTHER
}
