package org.kurultai.ops.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationCheckTest {

  @Test
  void all_that_is_wrong_is_told_at_once_under_the_names_that_were_used() {
    assertThatThrownBy(
            () ->
                configuration(
                    Map.of("KURULTAI_LIMITS_TOKNS", "5", "KURULTAI_LIMITS_DEPTH", "deep"),
                    Map.of("kurultai.cors.origin", "*", "kurultai.routing.difference", "2")))
        .hasMessage(
            """
            The configuration is wrong, so nothing was started:
              KURULTAI_LIMITS_TOKNS is no key: did you mean "KURULTAI_LIMITS_TOKENS"?
              kurultai.cors.origin is no key: did you mean "kurultai.cors.origins"?
              KURULTAI_LIMITS_DEPTH is "deep": it takes a whole number above 0.
              kurultai.routing.difference is "2": it takes a number above 0, at most 1.""");
  }

  @Test
  void the_value_of_an_unknown_key_stays_untold_since_it_may_be_a_secret() {
    assertThatThrownBy(() -> configuration(Map.of("KURULTAI_DATABASE_PASWORD", "s3cret"), Map.of()))
        .hasMessageContaining("KURULTAI_DATABASE_PASSWORD")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "KURULTAI_DATABASE_PORT, 70000, 'a port, 1 to 65535'",
    "KURULTAI_LIMITS_BODY_BYTES, 0, 'bytes above 0, such as 512K, 16M'",
    "KURULTAI_LIMITS_REQUEST_TIME, soon, 'a time above 0, such as 500ms, 5s'",
    "KURULTAI_DOCUMENTS_TRUSTED_ONLY, ture, true or false",
    "KURULTAI_DOCUMENTS_TRUSTED, no/such/folder, a folder that can be read",
    "KURULTAI_ROUTING_GAUGE_BREAK, -1h, 'a time, such as 90m, 12h'",
    "KURULTAI_DATABASE_TLS, on, 'disable, require or verify-full'"
  })
  void a_wrong_value_is_told_with_what_would_be_right(String name, String value, String right) {
    assertThatThrownBy(() -> configuration(Map.of(name, value), Map.of()))
        .hasMessageContaining("%s is \"%s\": it takes %s.".formatted(name, value, right));
  }

  @Test
  void what_is_right_or_of_others_passes() {
    assertThatCode(
            () ->
                configuration(
                    Map.of("KURULTAI_LIMITS_PAGE_SIZE", "50", "KURULTAISERVICE_PORT", "80"),
                    Map.of(
                        "kurultai.cors.origins[0]", "https://a.example",
                        "kurultai.responses.kept-bytes", "0",
                        "quarkus.http.prot", "80")))
        .doesNotThrowAnyException();
  }

  @Test
  void what_kubernetes_tells_of_services_passes() {
    Map<String, String> links =
        Map.of(
            "KURULTAI_SERVICE_HOST", "10.0.0.1",
            "KURULTAI_SERVICE_PORT_HTTP", "80",
            "KURULTAI_PORT", "tcp://10.0.0.1:80",
            "KURULTAI_PORT_80_TCP_ADDR", "10.0.0.1",
            "KURULTAI_DATABASE_RW_PORT", "tcp://10.0.0.2:5432");

    assertThatCode(() -> configuration(links, Map.of())).doesNotThrowAnyException();
    assertThatThrownBy(() -> configuration(Map.of("KURULTAI_DATABSE_PORT", "5432"), Map.of()))
        .hasMessageContaining("did you mean \"KURULTAI_DATABASE_PORT\"?");
  }

  @Test
  void a_system_property_is_written_as_one() {
    assertThatThrownBy(() -> configuration(Map.of(), Map.of("KURULTAI_LIMITS_COST", "5")))
        .hasMessageContaining("did you mean \"kurultai.limits.cost\"?");
  }

  @Test
  void a_password_comes_from_a_file_without_its_line_break(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "s3cret\n");

    assertThat(
            configuration(Map.of("KURULTAI_DATABASE_PASSWORD_FILE", file.toString()), Map.of())
                .getValue("kurultai.database.password", String.class))
        .isEqualTo("s3cret");
  }

  @Test
  void telemetry_is_sent_where_an_endpoint_is_named_and_only_there() {
    assertThat(
            configuration(Map.of(), Map.of()).getValue("quarkus.otel.sdk.disabled", String.class))
        .isEqualTo("true");

    SmallRyeConfig on =
        configuration(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317"), Map.of());
    assertThat(on.getValue("quarkus.otel.sdk.disabled", String.class)).isEqualTo("false");
    assertThat(on.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
        .isEqualTo("http://collector:4317");
  }

  private static SmallRyeConfig configuration(
      Map<String, String> environment, Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withDefaultValue("quarkus.otel.exporter.otlp.endpoint", "http://localhost:4317")
        .withSources(new EnvConfigSource(environment, 300))
        .withSources(new PropertiesConfigSource(properties, "application.properties", 250))
        .withSources(
            new PropertiesConfigSource(
                Map.of("quarkus.otel.sdk.disabled", "true"), "own application.properties", 250))
        .withSources(new DerivedSettings())
        .withInterceptorFactories(new ConfigurationCheck())
        .build();
  }
}
