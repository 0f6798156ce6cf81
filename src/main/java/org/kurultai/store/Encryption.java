package org.kurultai.store;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Encrypts connections to Postgres, as the operator asks. */
@Singleton
final class Encryption {

  private static final String SAME_HOST = "HTTPS";

  private final SslMode mode;
  private final DatabaseConfig config;

  Encryption(DatabaseConfig config) {
    this.mode = SslMode.of(config.tls());
    this.config = config;
  }

  /** Has connections with these options encrypted, or leaves them alone. */
  void apply(PgConnectOptions options) {
    switch (mode) {
      case DISABLE -> {}
      case VERIFY_FULL ->
          options
              .setSslMode(mode)
              .setHostnameVerificationAlgorithm(SAME_HOST)
              .setPemTrustOptions(new PemTrustOptions().addCertPath(certificates().toString()));
      default -> options.setSslMode(mode).setTrustAll(true);
    }
  }

  private Path certificates() {
    return config
        .tlsCertificates()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "KURULTAI_DATABASE_TLS is verify-full: name a file with the certificates to"
                        + " verify by, by KURULTAI_DATABASE_TLS_CERTIFICATES."));
  }
}
