package org.kurultai.bench;

/** A running service with all that it takes to measure it. */
final class Subject implements AutoCloseable {

  private final Service service;
  private final Client client;
  private final Load load;
  private final Meter meter;

  Subject(Service service, Database database, int connections, Settings settings) {
    this.service = service;
    this.client = new Client(service.port());
    this.load = Load.on(service.port(), connections);
    this.meter = new Meter(service, database, client, load, settings);
  }

  Service service() {
    return service;
  }

  Client client() {
    return client;
  }

  Meter meter() {
    return meter;
  }

  @Override
  public void close() throws InterruptedException {
    load.close();
    service.close();
  }
}
