package org.kurultai.ops;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the management port of the service under test. */
public final class Management {

  private Management() {}

  /** The answer to a GET of a path such as {@code /q/metrics}. */
  public static Response get(String path) {
    String port = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    return RestAssured.given().get(URI.create(port).resolve(path));
  }
}
