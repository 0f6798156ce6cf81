package org.kurultai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing ends by itself while a test looks on. */
public class Patient implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("kurultai.limits.request-time", "10m", "kurultai.limits.statement-time", "10m");
  }
}
