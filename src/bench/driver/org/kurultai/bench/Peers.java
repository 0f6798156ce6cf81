package org.kurultai.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares servers of GraphQL: one process each on one database, asked in turns. Sets no limits. */
final class Peers {

  private static final int STARTS = 3;

  private final Database database;
  private final String record;
  private final Settings settings;
  private final Report report;

  Peers(Database database, String record, Settings settings, Report report) {
    this.database = database;
    this.record = record;
    this.settings = settings;
    this.report = report;
  }

  /** What a start cost until the first answer, in milliseconds. */
  private record Cold(double firstAnswerMillis, double cpuMillis) {}

  /** The first of them is the one whose answers the others must give too. */
  void measure(List<Peer> peers) throws Exception {
    Map<Launcher, Cold> cold = new LinkedHashMap<>();
    for (Peer peer : peers) {
      if (!cold.containsKey(peer.launcher())) {
        cold.put(peer.launcher(), cold(peer));
      }
    }
    Map<Peer, Subject> running = new LinkedHashMap<>();
    try {
      for (Peer peer : peers) {
        running.put(peer, new Subject(start(peer), database, settings.connections(), settings));
      }
      for (Function<Peer, Scenario> question :
          List.<Function<Peer, Scenario>>of(Peer::small, Peer::nested)) {
        verifySame(running, question);
        report.comparison(question.apply(peers.get(0)).name(), inTurns(running, question));
      }
      for (Peer peer : peers) {
        noteStart(peer, cold.get(peer.launcher()), running.get(peer).service());
      }
    } finally {
      for (Subject subject : running.values()) {
        subject.close();
      }
    }
  }

  private Map<String, Figures> inTurns(
      Map<Peer, Subject> running, Function<Peer, Scenario> question) {
    running.forEach((peer, subject) -> subject.meter().warmUp(question.apply(peer)));
    Map<String, List<Figures>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < settings.rounds(); round++) {
      running.forEach(
          (peer, subject) ->
              rounds
                  .computeIfAbsent(peer.name(), first -> new ArrayList<>())
                  .add(subject.meter().round(question.apply(peer))));
    }
    Map<String, Figures> medians = new LinkedHashMap<>();
    rounds.forEach((name, figures) -> medians.put(name, Figures.median(figures)));
    return medians;
  }

  /** The start whose time is the median of some. */
  private Cold cold(Peer peer) throws Exception {
    List<Cold> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      try (Service service = start(peer)) {
        new Client(service.port()).get(peer.small());
        starts.add(new Cold((System.nanoTime() - begin) / 1e6, service.cpuMillis()));
      }
    }
    starts.sort((one, other) -> Double.compare(one.firstAnswerMillis, other.firstAnswerMillis));
    return starts.get(STARTS / 2);
  }

  private Service start(Peer peer) throws IOException {
    return Service.start(peer.launcher(), database, record, peer.environment());
  }

  private static void verifySame(
      Map<Peer, Subject> running, Function<Peer, Scenario> question) {
    List<JsonNode> answers = new ArrayList<>();
    running.forEach(
        (peer, subject) -> {
          answers.add(json(subject.client().get(question.apply(peer))));
          if (!answers.get(answers.size() - 1).equals(answers.get(0))) {
            throw new IllegalStateException(peer.name() + " gives another answer: " + answers);
          }
        });
  }

  private void noteStart(Peer peer, Cold cold, Service service) throws IOException {
    report.note(
        "start of " + peer.name(),
        "first answer after %.0f ms and %.0f ms of CPU; %d MiB after the load"
            .formatted(cold.firstAnswerMillis, cold.cpuMillis, service.residentMegabytes()));
  }

  private static JsonNode json(String answer) {
    try {
      return new ObjectMapper().readTree(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer, e);
    }
  }
}
