package org.kurultai.ops.configuration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings of libraries that follow from others. Whoever sets them by name overrules this. */
@RegisterForReflection
public final class DerivedSettings implements ConfigSourceFactory {

  /** Above application.properties (250), below the environment (300). */
  private static final int ORDINAL = 255;

  /** What holds where nobody sets anything. */
  private static final int DEFAULTS = Integer.MIN_VALUE;

  private static final String JDBC = "quarkus.datasource.jdbc.additional-jdbc-properties.";
  private static final String PASSWORD_FILE = "kurultai.database.password-file";
  private static final List<String> ENDPOINTS =
      List.of("quarkus.otel.exporter.otlp.endpoint", "otel.exporter.otlp.endpoint");

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext given) {
    Map<String, String> derived = new HashMap<>();
    value(given, PASSWORD_FILE)
        .ifPresent(file -> derived.put("kurultai.database.password", content(Path.of(file))));
    value(given, "kurultai.database.tls-certificates")
        .ifPresent(file -> derived.put(JDBC + "sslrootcert", file));
    ENDPOINTS.stream()
        .flatMap(name -> value(given, name).stream())
        .findFirst()
        .ifPresent(
            endpoint -> {
              derived.put("quarkus.otel.sdk.disabled", "false");
              derived.put(ENDPOINTS.get(0), endpoint);
            });
    return List.of(new PropertiesConfigSource(derived, "derived settings", ORDINAL));
  }

  private static Optional<String> value(ConfigSourceContext given, String name) {
    return Optional.ofNullable(given.getValue(name))
        .filter(value -> value.getConfigSourceOrdinal() != DEFAULTS)
        .map(ConfigValue::getValue)
        .filter(text -> !text.isBlank());
  }

  /** Without the line break that editors leave at the end of a file. */
  private static String content(Path file) {
    try {
      return Files.readString(file).stripTrailing();
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "%s names no file that can be read: %s".formatted(Key.variable(PASSWORD_FILE), file));
    }
  }
}
