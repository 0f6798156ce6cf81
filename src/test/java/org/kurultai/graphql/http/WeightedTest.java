package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip            | 1",
        "gzip;q=0.5      | 0.5",
        "gzip ; Q=0.123  | 0.123",
        "gzip;q=0        | 0",
        "gzip;q=1.0      | 1",
        "gzip;a=b;q=0.25 | 0.25",
      })
  void what_a_client_likes_has_a_weight(String header, double weight) {
    assertThat(Weighted.parse(header)).containsExactly(new Weighted("gzip", weight));
  }

  @ParameterizedTest
  @CsvSource({"gzip;q=", "gzip;q=much", "gzip;q=NaN", "gzip;q=Infinity", "gzip;q=1.5"})
  void what_is_no_weight_is_none(String header) {
    assertThat(Weighted.parse(header)).containsExactly(new Weighted("gzip", 0));
  }
}
