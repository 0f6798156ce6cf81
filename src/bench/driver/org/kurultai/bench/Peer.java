package org.kurultai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A server of GraphQL that answers the small question and the nested one (src/bench/peers).
 *
 * @param environment what it is told beside where the database is
 */
record Peer(
    String name,
    Launcher launcher,
    Map<String, String> environment,
    Scenario small,
    Scenario nested) {

  private static final Path SOURCES = Path.of("src", "bench", "peers");
  private static final Path FOLDER = Path.of("target", "bench", "peers");
  private static final Map<String, String> KEEPING_NOTHING =
      Map.of("KURULTAI_RESPONSES_KEPT_BYTES", "0", "KURULTAI_DATABASE_MIGRATE_AT_START", "false");

  private static final Map<String, String> PRODUCTION =
      Map.of("NODE_ENV", "production", "GRAPHILE_ENV", "production");

  private static final String SMALL_OF_POSTGRAPHILE =
      "{states: allStates(first: 20, orderBy: [NAME_ASC, CODE_ASC]) {nodes {code name}}}";

  private static final String NESTED_OF_POSTGRAPHILE =
      """
      {states: allStates(first: 20, orderBy: [MEETING_COUNT_DESC, CODE_ASC]) {nodes {code name \
      councils: forumsByForumStateStateAndForum(first: 5, orderBy: [NAME_ASC, SLUG_ASC]) {nodes \
      {slug name meetings: meetingsByForum(first: 10, orderBy: [LATEST_ASC, SLUG_ASC]) {nodes \
      {slug startDate}}}}}}}""";

  /** Kurultai first, then those that can be had here; the report says which cannot. */
  static List<Peer> all(Launcher kurultai, Report report)
      throws IOException, InterruptedException {
    List<Peer> peers = new ArrayList<>();
    peers.add(executing("Kurultai", kurultai, KEEPING_NOTHING));
    peers.add(
        new Peer(
            "Kurultai, answers kept",
            kurultai,
            Starts.OF_A_POD,
            Scenario.posted("small", Answers.SMALL_QUERY),
            Scenario.posted("nested", Answers.NESTED_QUERY)));
    copySources();
    if (succeeds(report, "PostGraphile, Mercurius", "npm", "ci", "--prefer-offline")) {
      JsonNode manifest = new ObjectMapper().readTree(FOLDER.resolve("package.json").toFile());
      report.note("Node and its packages", manifest.path("dependencies"));
      peers.add(
          new Peer(
              "PostGraphile",
              node("postgraphile.js"),
              PRODUCTION,
              Scenario.postedDistinct("small", SMALL_OF_POSTGRAPHILE),
              Scenario.postedDistinct("nested", NESTED_OF_POSTGRAPHILE)));
      peers.add(executing("Mercurius", node("mercurius.js"), PRODUCTION));
    }
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    if (succeeds(report, "Spring for GraphQL", maven, "-q", "-B", "-f", "spring", "package")) {
      Path jar = FOLDER.resolve(Path.of("spring", "target", "spring-peer.jar"));
      report.note("Spring Boot", bootVersion(jar));
      peers.add(executing("Spring for GraphQL", Launcher.jar(jar, List.of()), Map.of()));
    }
    return peers;
  }

  private static Peer executing(String name, Launcher launcher, Map<String, String> environment) {
    return new Peer(
        name,
        launcher,
        environment,
        Scenario.postedDistinct("small", Answers.SMALL_QUERY),
        Scenario.postedDistinct("nested", Answers.NESTED_QUERY));
  }

  private static Launcher node(String script) {
    Path node = FOLDER.resolve(Path.of("node_modules", ".bin", "node")).toAbsolutePath();
    return new Launcher(FOLDER, List.of(node.toString(), script));
  }

  private static void copySources() throws IOException {
    try (Stream<Path> paths = Files.walk(SOURCES)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = FOLDER.resolve(SOURCES.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Whether a command that makes peers ends well; else the report says what it said. */
  private static boolean succeeds(Report report, String peers, String... command)
      throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() == 0) {
        return true;
      }
      report.note(peers, "not measured: " + String.join(" ", command) + " failed:\n" + said);
    } catch (IOException missing) {
      report.note(peers, "not measured: " + command[0] + " is not installed");
    }
    return false;
  }

  private static String bootVersion(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Spring-Boot-Version");
    }
  }
}
