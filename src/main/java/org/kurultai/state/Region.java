package org.kurultai.state;

import org.eclipse.microprofile.graphql.Description;

/** A part of the world, as the record divides it. */
@Description("A part of the world, as the record divides it.")
public enum Region {
  @Description("From Türkiye to Iran and the Gulf.")
  WEST_ASIA,
  @Description("Armenia, Azerbaijan and Georgia.")
  SOUTH_CAUCASUS,
  @Description("Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan.")
  CENTRAL_ASIA,
  @Description("From Afghanistan and Pakistan to India.")
  SOUTH_ASIA,
  @Description("From Myanmar to Indonesia.")
  SOUTHEAST_ASIA,
  @Description("China, Mongolia, Japan and Korea.")
  EAST_ASIA,
  @Description("From Portugal to Russia.")
  EUROPE,
  @Description("Canada, the United States and Mexico.")
  NORTH_AMERICA
}
