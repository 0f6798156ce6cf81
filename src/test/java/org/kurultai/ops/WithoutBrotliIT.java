package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Brotli is a library of the system's: where it cannot be loaded, the service does without. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WithoutBrotliIT {

  private static final String INTROSPECTION = "{__schema {types {name description}}}";

  @Test
  void an_answer_is_compressed_by_gzip_where_brotli_cannot_be_loaded() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        PackagedProcess service =
            PackagedProcess.start(
                server, "postgres", List.of("-Dbrotli4j.library.path=/nowhere/libbrotli.so"))) {
      given()
          .config(
              RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
          .header("Accept-Encoding", "br, gzip")
          .queryParam("query", INTROSPECTION)
          .get("http://localhost:" + service.port() + "/graphql")
          .then()
          .statusCode(200)
          .header("Content-Encoding", is("gzip"));
    }
  }
}
