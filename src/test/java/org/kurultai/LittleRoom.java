package org.kurultai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Little is held for slow clients. TLS is spoken too, and over that HTTP/2. */
public class LittleRoom implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kurultai.limits.held-bytes",
        "8M",
        "quarkus.http.test-ssl-port",
        "0",
        "quarkus.http.ssl.certificate.key-store-file",
        keys().toString(),
        "quarkus.http.ssl.certificate.key-store-password",
        ServerKeys.PASSWORD);
  }

  private static Path keys() {
    try {
      Path file = Files.createTempDirectory("kurultai-keys").resolve("server.p12");
      ServerKeys.write(file);
      return file;
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
