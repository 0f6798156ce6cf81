package org.kurultai.graphql.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Engine;

/**
 * The documents of a folder that the operator names, read at start. A file {@code hub.graphql}
 * holds one document, of the id {@code hub}; a file that ends in {@code .json} is a manifest, an
 * object of documents by their ids, as Relay's compiler writes it. Each has the id of its SHA-256
 * too. One that does not fit the schema, or is too long, deep or wide, stops the start, not its
 * first client.
 */
@Startup
@ApplicationScoped
class TrustedDocuments {

  private static final Logger LOG = Logger.getLogger(TrustedDocuments.class);
  private static final String DOCUMENT = ".graphql";
  private static final String MANIFEST = ".json";

  // GraphQL over HTTP, Appendix A, "Document identifier syntax".
  private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}|(x-[\\w.~-]+:)?[\\w.~-]+");

  private final Map<String, String> byId = new HashMap<>();

  private final Engine engine;

  TrustedDocuments(DocumentsConfig config, Engine engine) {
    this.engine = engine;
    config.trusted().ifPresent(this::read);
    if (config.trustedOnly() && byId.isEmpty()) {
      throw new ConfigurationException(
          "kurultai.documents.trusted-only lets nothing be asked, since no document is trusted:"
              + " name their folder by kurultai.documents.trusted");
    }
  }

  /** The text of a trusted document. */
  @Nullable String named(String id) {
    return byId.get(id);
  }

  /** Whether a text is one of them. */
  boolean hold(String text) {
    return !byId.isEmpty() && byId.containsKey(Sha256.id(text));
  }

  private void read(Path folder) {
    for (Path file : files(folder)) {
      try {
        if (file.toString().endsWith(MANIFEST)) {
          new ObjectMapper()
              .readerForMapOf(String.class)
              .<Map<String, String>>readValue(file.toFile())
              .forEach((id, text) -> trust(id, text, file));
        } else {
          String name = file.getFileName().toString();
          trust(name.substring(0, name.length() - DOCUMENT.length()), Files.readString(file), file);
        }
      } catch (IOException unreadable) {
        throw new ConfigurationException(
            file + " holds no trusted documents: " + unreadable.getMessage(), unreadable);
      }
    }
    LOG.infof("%d trusted documents in %s", byId.values().stream().distinct().count(), folder);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(DOCUMENT) || file.toString().endsWith(MANIFEST))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new ConfigurationException(
          "kurultai.documents.trusted names no folder that can be read: " + folder, missing);
    }
  }

  private void trust(String id, String text, Path file) {
    String hashId = Sha256.id(text);
    if (!ID.matcher(id).matches()) {
      throw new ConfigurationException(
          file + ": '" + id + "' is no document id: use letters, digits, '-', '.', '_' and '~'");
    }
    if (Sha256.isId(id) && !id.equals(hashId)) {
      throw new ConfigurationException(
          file + ": " + id + " stands before a text whose id is " + hashId);
    }
    String before = byId.put(id, text);
    if (before != null && !before.equals(text)) {
      throw new ConfigurationException(file + ": '" + id + "' already names another document");
    }
    byId.put(hashId, text);
    engine
        .fault(text)
        .ifPresent(
            fault -> {
              throw new ConfigurationException(
                  file + ": '" + id + "' is no document that can be executed here: " + fault);
            });
  }
}
