package org.kurultai.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

@QuarkusTest
class StateTest {

  @Test
  void a_state_is_found_by_its_code_and_an_unknown_code_is_null() {
    JsonNode data =
        Api.data("{ kz: state(code: \"KZ\") { alpha3 name } none: state(code: \"QQ\") { name } }");
    assertThat(data.at("/kz/alpha3").asText()).isEqualTo("KAZ");
    assertThat(data.at("/kz/name").asText()).isEqualTo("Kazakhstan");
    assertThat(data.path("none").isNull()).isTrue();
  }

  /** The record names Türkiye in kk as Түркия, in ru as Турция, in az-Cyrl not at all. */
  @ParameterizedTest
  @CsvSource({
    "kk-Cyrl-KZ, '', Түркия",
    "kk, '', Түркия",
    "KK, '', Түркия",
    "ru-RU, '', Турция",
    "zu, '', Türkiye",
    "'', 'zu, kk;q=0.3, ru;q=0.8', Турция",
    "'', 'kk-Cyrl-KZ', Түркия",
    "'', 'zu;q=0.9', Türkiye",
    "'', 'ru;q=0, en', Türkiye",
    "'', 'en, ru', Türkiye",
    "zu, 'ru', Турция",
  })
  void a_name_falls_back_along_the_tag_then_the_header_then_english(
      String tag, String header, String name) {
    JsonNode data =
        Api.ask(
                "query($lang: String) { state(code: \"TR\") { name(lang: $lang) } }",
                tag.isEmpty() ? Map.of() : Map.of("lang", tag),
                header.isEmpty() ? Map.of() : Map.of("Accept-Language", header))
            .path("data");
    assertThat(data.at("/state/name").asText()).isEqualTo(name);
  }

  @Test
  void a_malformed_language_tag_is_refused() {
    JsonNode error = Api.error("{ state(code: \"TR\") { name(lang: \"no tag!\") } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("lang");
    assertThat(error.path("message").asText()).contains("no tag!").contains("BCP 47");
  }

  @Test
  void members_are_those_of_the_day() {
    String members = "{ states(filter: {memberOf: \"ots\", on: \"%s\"}) { nodes { code } } }";
    assertThat(Api.texts(Api.data(members.formatted("2019-10-14")), "code"))
        .containsExactlyInAnyOrder("AZ", "KZ", "KG", "TR");
    assertThat(Api.texts(Api.data(members.formatted("2026-01-20")), "code"))
        .containsExactlyInAnyOrder("AZ", "KZ", "KG", "TR", "UZ");
  }
}
