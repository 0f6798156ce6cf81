package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Configured;

/** As many clients as may be connected, and one more. */
@QuarkusTest
@TestProfile(Configured.class)
class ManyConnectionsTest {

  private static final String SERVED = "HTTP/1.1 200 OK";

  @TestHTTPResource("/graphql")
  URL endpoint;

  private final List<Socket> clients = new ArrayList<>();

  @Test
  void one_more_than_may_be_is_closed_at_once_and_the_others_are_served() throws Exception {
    try {
      while (isServed()) {
        // Clients of other tests may not have left yet, so that there is room for fewer.
        assertThat(clients).hasSizeLessThanOrEqualTo(Configured.CONNECTIONS);
      }
      for (Socket client : clients) {
        assertThat(ask(client)).isEqualTo(SERVED);
      }
      clients.remove(0).close();
      eventually(this::isServed);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  /** Connects one more client, which stays if it is served. */
  private boolean isServed() throws IOException {
    Socket client = new Socket(endpoint.getHost(), endpoint.getPort());
    client.setSoTimeout(30_000);
    try {
      assertThat(ask(client)).isEqualTo(SERVED);
      clients.add(client);
      return true;
    } catch (SocketTimeoutException silence) {
      throw silence;
    } catch (IOException closed) {
      client.close();
      return false;
    }
  }

  /** The beginning of the answer. */
  private static String ask(Socket client) throws IOException {
    String head = "HEAD /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: k\r\n\r\n";
    client.getOutputStream().write(head.getBytes(US_ASCII));
    return RawSocket.headOf(client).get(0);
  }
}
