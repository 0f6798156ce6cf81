package org.kurultai.search;

import org.eclipse.microprofile.graphql.Description;

/** The types of what search can find. */
@Description("The types of what search can find.")
public enum SearchType {
  @Description("States, by their names in all languages and their capitals.")
  STATE("State"),
  @Description("Organizations.")
  ORGANIZATION("Organization"),
  @Description("Bilateral and other councils of states.")
  COUNCIL("Council"),
  @Description("Bodies of organizations.")
  ORGANIZATION_BODY("OrganizationBody"),
  @Description("Meetings, by title, theme, city and outcome.")
  MEETING("Meeting"),
  @Description("Documents, by title and summary.")
  DOCUMENT("Document"),
  @Description("Persons, by their names and the titles of their offices.")
  PERSON("Person"),
  @Description("Corridors.")
  CORRIDOR("Corridor"),
  @Description("Nodes of corridors, such as ports and border crossings.")
  CORRIDOR_NODE("CorridorNode"),
  @Description("Projects.")
  PROJECT("Project");

  private final String objects;

  SearchType(String objects) {
    this.objects = objects;
  }

  /** The name of the object type in the schema. */
  String objects() {
    return objects;
  }
}
