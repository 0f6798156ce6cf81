package org.kurultai.graphql.scalar;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/**
 * A GeoJSON object, kept as its text and written into the response as it stands.
 *
 * @param json the object's JSON text
 */
@CustomScalar("GeoJson")
@Description(
    "A GeoJSON object (RFC 7946) in WGS 84 degrees, longitude before latitude, such as"
        + " `{\"type\": \"Point\", \"coordinates\": [32.85, 39.92]}`.")
@RegisterForReflection
public record GeoJson(@JsonValue @JsonRawValue String json) implements CustomStringScalar {

  /** A point. */
  public static GeoJson point(double latitude, double longitude) {
    return new GeoJson("{\"type\":\"Point\",\"coordinates\":[" + longitude + ',' + latitude + "]}");
  }

  @Override
  public String stringValueForSerialization() {
    return json;
  }
}
