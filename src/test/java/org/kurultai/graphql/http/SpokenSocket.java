package org.kurultai.graphql.http;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;

/** Speaks over a WebSocket that is acknowledged. */
abstract class SpokenSocket {

  @TestHTTPResource("/graphql")
  URI endpoint;

  @Inject LockedTable locked;

  ClientSocket socket;

  @BeforeEach
  void connect() throws Exception {
    socket = ClientSocket.begin(endpoint.getPort());
  }

  @AfterEach
  void close() {
    socket.close();
  }
}
