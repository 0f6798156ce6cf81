package org.kurultai.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.kurultai.dataset.Descriptor.DescribedColumn;
import org.kurultai.dataset.Descriptor.DescribedFile;
import org.kurultai.dataset.Descriptor.Reference;
import org.kurultai.dataset.Descriptor.ValueType;
import org.kurultai.graphql.DatasetVersion;

/** Reads datapackage.json. What it cannot understand is a problem of the release like any other. */
final class DescriptorReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLAIN_NAME = Pattern.compile("\\w[\\w.-]*");

  private final List<Problem> problems;

  DescriptorReader(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * @throws InvalidRelease if there is no descriptor to go by, since then nothing else can be
   *     checked
   */
  Descriptor read(Release release) {
    JsonNode root = parse(release);
    List<DescribedFile> files = new ArrayList<>();
    root.path("resources").forEach(resource -> files.add(file(resource)));
    return new Descriptor(required(root, "name"), version(root), List.copyOf(files));
  }

  private JsonNode parse(Release release) {
    byte[] bytes =
        release
            .read(Release.DESCRIPTOR)
            .orElseThrow(() -> unreadable(0, "the release has no descriptor"));
    try {
      JsonNode root = JSON.readTree(bytes);
      if (!root.path("resources").isArray()) {
        throw unreadable(0, "it lists no resources");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw unreadable(line, "it is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw unreadable(0, "it is not JSON in UTF-8: " + e.getMessage());
    }
  }

  private static InvalidRelease unreadable(int line, String fault) {
    return new InvalidRelease(
        List.of(
            new Problem(
                Release.DESCRIPTOR,
                line,
                null,
                null,
                fault,
                "a tabular data package with name, version and resources is needed")));
  }

  private String version(JsonNode root) {
    String version = required(root, "version");
    boolean named = DatasetVersion.read(version).filter(DatasetVersion::isRelease).isPresent();
    if (!version.isEmpty() && !named) {
      report("version", version, "is no name of a release", "write numbers and dots: 2026.11.0");
    }
    return version;
  }

  private DescribedFile file(JsonNode resource) {
    String name = required(resource, "name");
    String path = path(name, resource);
    JsonNode schema = resource.path("schema");
    List<DescribedColumn> columns = new ArrayList<>();
    schema.path("fields").forEach(field -> columns.add(column(name, field)));
    List<Reference> references = new ArrayList<>();
    schema.path("foreignKeys").forEach(key -> references.add(reference(name, key)));
    return new DescribedFile(
        name,
        path,
        List.copyOf(columns),
        texts(schema.path("primaryKey")),
        List.copyOf(references));
  }

  private String path(String resource, JsonNode described) {
    String path = required(described, "path");
    if (path.isEmpty() || PLAIN_NAME.matcher(path).matches()) {
      return path;
    }
    report(resource, path, "is no plain file name", "put the file beside the descriptor");
    return resource + ".csv";
  }

  private static Reference reference(String resource, JsonNode key) {
    JsonNode target = key.path("reference");
    String named = target.path("resource").asText();
    return new Reference(
        String.join(",", texts(key.path("fields"))),
        named.isEmpty() ? resource : named,
        String.join(",", texts(target.path("fields"))));
  }

  private DescribedColumn column(String resource, JsonNode field) {
    String name = required(field, "name");
    JsonNode constraints = field.path("constraints");
    return new DescribedColumn(
        name,
        type(resource + "." + name, field.path("type").asText("string")),
        constraints.path("required").asBoolean(),
        constraints.path("unique").asBoolean(),
        pattern(resource + "." + name, constraints.path("pattern")),
        texts(constraints.path("enum")),
        number(constraints.path("minimum")),
        number(constraints.path("maximum")));
  }

  private ValueType type(String column, String given) {
    try {
      return ValueType.valueOf(given.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      report(column, given, "is no type known here", "use string, integer, number or boolean");
      return ValueType.STRING;
    }
  }

  private @Nullable Pattern pattern(String column, JsonNode given) {
    if (given.isMissingNode()) {
      return null;
    }
    try {
      return Pattern.compile(given.asText());
    } catch (PatternSyntaxException e) {
      report(column, given.asText(), "is no pattern: " + e.getDescription(), "correct it");
      return null;
    }
  }

  private String required(JsonNode node, String property) {
    String value = node.path(property).asText();
    if (value.isEmpty()) {
      report(property, null, "is missing", "a data package needs it");
    }
    return value;
  }

  private void report(String property, @Nullable String value, String fault, String remedy) {
    problems.add(new Problem(Release.DESCRIPTOR, 0, property, value, fault, remedy));
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  /** A list of texts, which Table Schema lets stand as a single one. */
  private static List<String> texts(JsonNode node) {
    if (!node.isArray()) {
      return node.isMissingNode() ? List.of() : List.of(node.asText());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(element -> texts.add(element.asText()));
    return List.copyOf(texts);
  }
}
