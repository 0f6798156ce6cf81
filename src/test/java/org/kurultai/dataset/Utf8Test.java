package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void well_formed_text_comes_back_as_it_is_and_holds_no_stray_byte() {
    String text = "Türkiye, Қазақстан, الإمارات, 𐰜𐰇𐰼, 🚂";

    assertThat(Utf8.decode(text.getBytes(UTF_8))).isEqualTo(text);
    assertThat(Utf8.strayByte(text)).isEmpty();
    assertThat(Utf8.printable(text)).isEqualTo(text);
  }

  @Test
  void each_stray_byte_is_kept_and_the_text_around_it_too() {
    byte[] bytes = {'a', (byte) 0xC3, 'b', (byte) 0xFF, (byte) 0xE2, (byte) 0x82};

    String text = Utf8.decode(bytes);

    assertThat(Utf8.printable(text)).isEqualTo("a\\xC3b\\xFF\\xE2\\x82");
    assertThat(Utf8.strayByte(text)).hasValue(0xC3);
  }

  @Test
  void an_encoded_surrogate_is_no_character() {
    byte[] bytes = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

    assertThat(Utf8.strayByte(Utf8.decode(bytes))).hasValue(0xED);
  }
}
