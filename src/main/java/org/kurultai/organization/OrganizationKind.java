package org.kurultai.organization;

import org.eclipse.microprofile.graphql.Description;

/** What kind of organization it is. */
@Description("What kind of organization it is.")
public enum OrganizationKind {
  @Description("An organization of states, or of their public authorities.")
  INTERGOVERNMENTAL,
  @Description("An assembly of parliaments.")
  PARLIAMENTARY,
  @Description("An organization for culture and heritage.")
  CULTURAL,
  @Description("An academy, a research institute or a union of universities.")
  ACADEMIC,
  @Description("A fund, or a council of banks or financiers.")
  FINANCIAL,
  @Description("A union of chambers or of companies.")
  BUSINESS,
  @Description("A consortium that builds or runs something together.")
  CONSORTIUM
}
