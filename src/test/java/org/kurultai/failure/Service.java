package org.kurultai.failure;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.kurultai.ops.PackagedProcess;

/** The packaged service as a process, and a client that asks it. */
final class Service implements AutoCloseable {

  static final String STATE = "state(code: \"TR\") { code name }";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final PackagedProcess process;
  private final int port;
  private HttpClient http;

  private Service(PackagedProcess process) throws Exception {
    this.process = process;
    this.port = process.port();
    newClient();
  }

  /** Serves with these variables; ready when this returns. */
  static Service start(Map<String, String> environment) throws Exception {
    Service service = new Service(PackagedProcess.start(environment));
    eventually(service::isReady);
    return service;
  }

  /** Asks from now on over connections that have not been used. */
  void newClient() {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.handle();
  }

  boolean isReady() throws Exception {
    return get(process.managed(PackagedProcess.READY)).get().statusCode() == 200;
  }

  /** The figures of Prometheus's form whose lines begin with this, added up. */
  double figure(String name) throws Exception {
    return get(process.managed("/q/metrics"))
        .get()
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** Asks for a field under a name that nobody has used, so that no answer is one that was kept. */
  CompletableFuture<Reply> asking(String field) {
    return askingAgain("{ q" + NUMBER.incrementAndGet() + ": " + field + " }");
  }

  /** Asks for it so many times, each time under another name. */
  List<CompletableFuture<Reply>> asking(String field, int times) {
    return Stream.generate(() -> asking(field)).limit(times).toList();
  }

  Reply ask(String field) throws Exception {
    return asking(field).get();
  }

  /** Asks for a document as it stands. */
  CompletableFuture<Reply> askingAgain(String document) {
    String address = "http://localhost:" + port + "/graphql?query=" + encode(document, UTF_8);
    return get(URI.create(address))
        .thenApply(
            response ->
                Reply.of(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(""),
                    response.body()));
  }

  /** Asks until the record is read again, and no longer than anybody would wait. */
  void awaitServed() throws Exception {
    eventually(() -> ask(STATE).status() == 200);
  }

  /** Waits until writes to the record are heard, so that answers are kept. */
  void awaitHeard() throws Exception {
    eventually(() -> figure("kurultai_record_heard") == 1);
  }

  /** How much memory its process takes. */
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + handle().pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElseThrow();
  }

  private CompletableFuture<HttpResponse<String>> get(URI address) {
    return http.sendAsync(
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }

  /** The service has not ended, of whatever it was told or denied. */
  void assertAlive() {
    assertThat(handle().isAlive()).isTrue();
  }

  @Override
  public void close() throws InterruptedException {
    process.close();
  }
}
