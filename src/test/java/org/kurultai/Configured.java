package org.kurultai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** What an operator may set side by side: one application for the tests of each. */
public class Configured implements QuarkusTestProfile {

  /** So many clients may be connected. */
  public static final int CONNECTIONS = 50;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kurultai.cors.origins",
        "https://news.example,https://desk.example",
        "kurultai.limits.statement-time",
        "300ms",
        "quarkus.http.limits.max-connections",
        String.valueOf(CONNECTIONS));
  }
}
