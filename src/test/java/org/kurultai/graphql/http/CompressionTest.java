package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CompressionTest {

  private static final String LONG =
      "{ meetings(first: 100) { nodes { title startDate city outcome } } }";

  @TestHTTPResource("/graphql")
  URI endpoint;

  @BeforeAll
  static void load_brotli() {
    Brotli4jLoader.ensureAvailability();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip              | gzip",
        "br                | br",
        "gzip, deflate, br | br",
        "br;q=0.4, gzip    | gzip",
        "br;q=0, *         | gzip",
        "*                 | br",
        "deflate           | ",
        "identity          | ",
        "gzip;q=0          | ",
      })
  void the_body_comes_in_the_coding_that_the_client_likes_best(String accepted, String coding)
      throws Exception {
    byte[] plain = ask(LONG, "identity").body();
    HttpResponse<byte[]> response = ask(LONG, accepted);
    assertThat(response.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(coding);
    assertThat(decoded(response.body(), coding)).isEqualTo(plain);
    if (coding != null) {
      assertThat(response.body().length).isLessThan(plain.length / 2);
    }
  }

  @Test
  void a_body_that_fits_a_packet_is_left_alone() throws Exception {
    assertThat(ask("{ __typename }", "gzip").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void a_post_is_compressed_too() {
    assertThat(
            given()
                .header("Accept-Encoding", "gzip")
                .contentType("application/json")
                .body("{\"query\": \"" + LONG + "\"}")
                .post("/graphql")
                .header("Content-Encoding"))
        .isEqualTo("gzip");
  }

  private static byte[] decoded(byte[] body, String coding) throws IOException {
    if (coding == null) {
      return body;
    }
    return coding.equals("br")
        ? Decoder.decompress(body).getDecompressedData()
        : new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
  }

  private HttpResponse<byte[]> ask(String query, String accepted) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(endpoint + "?query=" + encoded))
                .header("Accept-Encoding", accepted)
                .build(),
            BodyHandlers.ofByteArray());
  }
}
