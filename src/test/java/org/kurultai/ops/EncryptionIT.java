package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kurultai.ServerKeys;

/**
 * The service between a Postgres that has a certificate, made for this test, and readers for whom
 * it has the same; the password is in a file.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EncryptionIT {

  @TempDir private static Path folder;

  private static EmbeddedPostgres server;
  private static Path keyOfServer;
  private static Path ofServer;
  private static Path ofStranger;

  @BeforeAll
  static void start_postgres_with_a_certificate() throws Exception {
    KeyStore keys = keys("server");
    ofServer =
        write("server.crt", "CERTIFICATE", keys.getCertificate(ServerKeys.ALIAS).getEncoded());
    keyOfServer =
        write(
            "server.key",
            "PRIVATE KEY",
            keys.getKey(ServerKeys.ALIAS, ServerKeys.PASSWORD.toCharArray()).getEncoded());
    ofStranger =
        write(
            "stranger.crt",
            "CERTIFICATE",
            keys("stranger").getCertificate(ServerKeys.ALIAS).getEncoded());
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", ofServer.toString())
            .setServerConfig("ssl_key_file", keyOfServer.toString())
            .start();
  }

  @AfterAll
  static void stop_postgres() throws Exception {
    server.close();
  }

  @Test
  void all_connections_are_encrypted_to_a_database_that_proves_who_it_is() throws Exception {
    try (PackagedProcess service = PackagedProcess.start(verifyingBy(ofServer))) {
      given()
          .get(service.managed(PackagedProcess.READY))
          .then()
          .body("checks.data.reason", hasItem("no release of the dataset is imported yet"));
      assertThat(unencrypted()).isZero();
    }
  }

  @Test
  void readers_who_come_over_tls_are_told_to_come_back_that_way() throws Exception {
    Map<String, String> environment = verifyingBy(ofServer);
    environment.put("QUARKUS_HTTP_SSL_PORT", "0");
    environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_FILES", ofServer.toString());
    environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", keyOfServer.toString());
    try (PackagedProcess service = PackagedProcess.start(environment)) {
      given()
          .relaxedHTTPSValidation()
          .get("https://localhost:" + service.tlsPort() + "/graphql/schema.graphql")
          .then()
          .statusCode(200)
          .header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  @Test
  void a_database_that_another_vouches_for_is_none_of_ours() throws Exception {
    try (PackagedProcess service = PackagedProcess.start(verifyingBy(ofStranger))) {
      assertThat(service.outputToItsEnd()).containsIgnoringCase("certif");
      assertThat(service.exitCode()).isEqualTo(1);
    }
  }

  private static Map<String, String> verifyingBy(Path certificates) throws Exception {
    Map<String, String> environment = PackagedProcess.environment(server, "postgres");
    environment.remove("KURULTAI_DATABASE_PASSWORD");
    environment.put(
        "KURULTAI_DATABASE_PASSWORD_FILE",
        Files.writeString(folder.resolve("password"), "postgres\n").toString());
    environment.put("KURULTAI_DATABASE_TLS", "verify-full");
    environment.put("KURULTAI_DATABASE_TLS_CERTIFICATES", certificates.toString());
    return environment;
  }

  /** Connections of the service that anyone between could read; at least one is there in all. */
  private static int unencrypted() throws Exception {
    String sql =
        """
        select count(*), count(*) filter (where not ssl)
        from pg_stat_ssl join pg_stat_activity using (pid)
        where backend_type = 'client backend' and pid <> pg_backend_pid()
        """;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      assertThat(rows.getInt(1)).isPositive();
      return rows.getInt(2);
    }
  }

  private static KeyStore keys(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    ServerKeys.write(file);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, ServerKeys.PASSWORD.toCharArray());
    }
    return keys;
  }

  private static Path write(String name, String what, byte[] content) throws Exception {
    String lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    Path file = folder.resolve(name);
    Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
