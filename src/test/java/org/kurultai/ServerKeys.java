package org.kurultai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** A key, and a certificate for {@code localhost} that nobody vouches for, made by the JDK. */
public final class ServerKeys {

  /** Of each store and its key. */
  public static final String PASSWORD = "only-here";

  public static final String ALIAS = "it";

  private ServerKeys() {}

  /** Writes a new one, as PKCS #12. */
  public static void write(Path file) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
  }
}
