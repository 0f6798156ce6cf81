package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.http.HeldBytes.Holding;
import org.kurultai.graphql.limit.Limits;

/** Who gives way where a hundred kilobytes may be held. */
class HeldBytesTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final HeldBytes held = new HeldBytes(ofHundredKilobytes(), registry);
  private final List<String> late = new ArrayList<>();

  @Test
  void the_oldest_give_way_and_no_more_of_them_than_must() {
    begin("a", 40_000);
    begin("b", 30_000);
    begin("c", 30_000);
    assertThat(late).isEmpty();
    assertThat(held.bytes()).isEqualTo(100_000);
    begin("d", 50_000);
    assertThat(late).containsExactly("a", "b");
    assertThat(held.bytes()).isEqualTo(80_000);
    assertThat(registry.get("kurultai.graphql.clients.cut").counter().count()).isEqualTo(2);
    assertThat(registry.get("kurultai.graphql.bytes.held").gauge().value()).isEqualTo(80_000);
  }

  @Test
  void who_has_grown_gives_way_too_where_it_is_the_oldest() {
    Holding first = begin("a", 40_000);
    begin("b", 40_000);
    first.add(20_000);
    assertThat(late).isEmpty();
    first.add(1);
    assertThat(late).containsExactly("a");
    first.add(50_000);
    first.end();
    assertThat(held.bytes()).as("it holds nothing any more").isEqualTo(40_000);
    assertThat(late).containsExactly("a");
  }

  @Test
  void who_holds_little_is_counted_but_left_alone_until_it_holds_more() {
    Holding small = begin("a", HeldBytes.LITTLE);
    begin("b", 60_000);
    begin("c", 60_000);
    assertThat(late).containsExactly("b");
    assertThat(held.bytes()).isEqualTo(60_000 + HeldBytes.LITTLE);
    small.add(1);
    begin("d", 60_000);
    assertThat(late).containsExactly("b", "c");
    small.end();
    assertThat(held.bytes()).isEqualTo(60_000);
  }

  @Test
  void many_who_hold_little_take_no_room_from_who_holds_more() {
    for (int i = 0; i < 30; i++) {
      begin("little", HeldBytes.LITTLE);
    }
    begin("a", 50_000);
    begin("b", 50_000);
    assertThat(late).isEmpty();
    assertThat(held.bytes()).isEqualTo(30 * 4_096 + 100_000);
  }

  @Test
  void of_http_2_nothing_is_so_little_that_it_is_left_alone() {
    for (int i = 0; i < 13; i++) {
      held.begin(HttpVersion.HTTP_2, 4_000, () -> late.add("little"));
    }
    assertThat(late).containsExactly("little");
    assertThat(held.bytes()).isEqualTo(12 * (HeldBytes.STREAM + 4_000));
  }

  @Test
  void who_holds_little_again_is_left_alone_again() {
    Holding first = begin("a", 40_000);
    begin("b", 60_000);
    first.add(-39_000);
    begin("c", 60_000);
    assertThat(late).containsExactly("b");
    assertThat(held.bytes()).isEqualTo(61_000);
  }

  @Test
  void who_has_ended_makes_room() {
    begin("a", 60_000).end();
    begin("b", 60_000);
    assertThat(late).isEmpty();
    assertThat(held.bytes()).isEqualTo(60_000);
  }

  @Test
  void one_alone_may_hold_more_than_all_together() {
    begin("a", 150_000);
    assertThat(late).isEmpty();
    begin("b", 10_000);
    assertThat(late).containsExactly("a");
  }

  @Test
  void an_answer_is_held_until_it_has_left_or_failed_to() {
    held.until(Future.succeededFuture(), HttpVersion.HTTP_1_1, 60_000, () -> late.add("a"));
    assertThat(held.bytes()).isZero();
    Promise<Void> leaves = Promise.promise();
    Promise<Void> fails = Promise.promise();
    held.until(leaves.future(), HttpVersion.HTTP_1_1, 60_000, () -> late.add("b"));
    held.until(fails.future(), HttpVersion.HTTP_1_1, 30_000, () -> late.add("c"));
    assertThat(held.bytes()).isEqualTo(90_000);
    leaves.complete();
    assertThat(held.bytes()).isEqualTo(30_000);
    fails.fail("gone");
    assertThat(held.bytes()).isZero();
    assertThat(late).isEmpty();
  }

  private Holding begin(String name, int bytes) {
    return held.begin(bytes, () -> late.add(name));
  }

  private static Limits ofHundredKilobytes() {
    return new SmallRyeConfigBuilder()
        .withMapping(Limits.class)
        .withSources(
            new PropertiesConfigSource(Map.of("kurultai.limits.held-bytes", "100000"), "test", 100))
        .build()
        .getConfigMapping(Limits.class);
  }
}
