package org.kurultai.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the packaged application finds Postgres, under {@code kurultai.database}. Both ways to it,
 * JDBC and the reactive pool, are set from here by application.properties.
 */
@ConfigMapping(prefix = "kurultai.database")
interface DatabaseConfig {

  /** Where Postgres runs. */
  @WithDefault("localhost")
  String host();

  /** The port that it listens on. */
  @WithDefault("5432")
  int port();

  /** The database. */
  @WithDefault("kurultai")
  String name();

  /** Who connects to it. */
  @WithDefault("kurultai")
  String user();

  /** The user's password. */
  Optional<String> password();

  /** A file that holds the password, in place of the password itself. */
  Optional<Path> passwordFile();

  /** Migrate the database before serving; the import command always does. */
  @WithDefault("true")
  boolean migrateAtStart();

  /** Whether connections are encrypted, and whether Postgres must prove who it is. */
  @WithDefault("disable")
  String tls();

  /** The certificates (PEM) of those whose word is taken for who Postgres is. */
  Optional<Path> tlsCertificates();
}
