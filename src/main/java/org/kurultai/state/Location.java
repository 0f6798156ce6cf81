package org.kurultai.state;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.scalar.GeoJson;

/** A point on the globe. */
@Description("A point on the globe, WGS 84.")
public record Location(
    @Description("Degrees north of the equator, -90 to 90.") double latitude,
    @Description("Degrees east of Greenwich, -180 to 180.") double longitude) {

  /** The point for maps. */
  @Description("The point as a GeoJSON Point.")
  public GeoJson getGeoJson() {
    return GeoJson.point(latitude, longitude);
  }
}
