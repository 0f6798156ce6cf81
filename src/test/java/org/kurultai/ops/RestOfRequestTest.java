package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a connection is closed whose request is answered before it has come whole. */
class RestOfRequestTest {

  private final EmbeddedChannel channel =
      new EmbeddedChannel(new RestOfRequest(Duration.ofSeconds(10)));

  @BeforeEach
  void begin_a_request() {
    channel.freezeTime();
    channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/graphql"));
    channel.writeInbound(part(1_000));
  }

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @Test
  void it_is_closed_once_the_request_has_come_whole() {
    answer();
    channel.pipeline().close();
    assertThat(channel.isOpen()).isTrue();
    channel.writeInbound(part(1_000));
    assertThat(channel.isOpen()).isTrue();
    channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.isOpen()).isFalse();
    assertThat(channel.inboundMessages()).as("nothing more is handed over").hasSize(2);
  }

  @Test
  void it_is_closed_after_the_time_for_the_rest() {
    answer();
    channel.pipeline().close();
    pass(9_999);
    assertThat(channel.isOpen()).isTrue();
    pass(1);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void it_is_closed_once_too_much_has_come() {
    answer();
    channel.pipeline().close();
    channel.writeInbound(part(RestOfRequest.MOST_BYTES));
    assertThat(channel.isOpen()).isTrue();
    channel.writeInbound(part(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void it_is_closed_at_once_where_nothing_is_answered_or_all_has_come() {
    channel.pipeline().close();
    assertThat(channel.isOpen()).as("a client that is silent in the middle").isFalse();

    EmbeddedChannel whole = new EmbeddedChannel(new RestOfRequest(Duration.ofSeconds(10)));
    whole.writeInbound(
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/graphql"));
    whole.writeOutbound(response());
    whole.pipeline().close();
    assertThat(whole.isOpen()).isFalse();
    whole.finishAndReleaseAll();
  }

  @Test
  void it_is_closed_at_once_by_who_gives_it_up_while_the_rest_is_passed_over() {
    answer();
    channel.pipeline().close();
    channel.pipeline().close();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void where_it_stays_open_the_rest_is_handed_over_as_long_as_it_may_take() {
    answer();
    channel.writeInbound(part(RestOfRequest.MOST_BYTES + 1));
    pass(9_999);
    channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.inboundMessages()).hasSize(4);
    pass(60_000);
    assertThat(channel.isOpen()).isTrue();
  }

  private void answer() {
    channel.writeOutbound(response());
  }

  private void pass(long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  private static DefaultFullHttpResponse response() {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  private static DefaultHttpContent part(int bytes) {
    return new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes]));
  }
}
