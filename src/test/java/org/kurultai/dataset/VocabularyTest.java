package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kurultai.dataset.Catalogue.StoredColumn;

/** The enumerations of the database are those of the contract. */
@QuarkusTest
class VocabularyTest {

  private static final Pattern ENUM = Pattern.compile("(?m)^enum (\\w+) \\{ ([A-Z_0-9 ]+) }");

  /** Where the domain is not the enum's name in snake case. */
  private static final Map<String, String> NAMED_OTHERWISE = Map.of("transport_mode", "mode");

  @Test
  void a_column_takes_exactly_the_values_of_its_enum_in_the_contract() throws Exception {
    Map<String, Set<String>> contract = enumsOfTheContract();
    Map<String, Set<String>> stored = enumsOfTheDatabase();

    // The contract tells councils from bodies by type, not by an enum.
    assertThat(stored.remove("forum_type"))
        .containsExactlyInAnyOrder("COUNCIL", "ORGANIZATION_BODY");
    assertThat(stored).hasSize(23);
    stored.forEach(
        (domain, values) ->
            assertThat(values)
                .as(domain)
                .isEqualTo(contract.get(NAMED_OTHERWISE.getOrDefault(domain, domain))));
  }

  private static Map<String, Set<String>> enumsOfTheDatabase() throws SQLException {
    Map<String, Set<String>> enums = new TreeMap<>();
    try (ScratchDatabase database = ScratchDatabase.migrated();
        Connection connection = database.source().getConnection()) {
      Catalogue catalogue = Catalogue.read(connection);
      for (KeptFile file : KeptFile.ALL) {
        for (StoredColumn column : catalogue.columns(file).values()) {
          if (!column.allowed().isEmpty()) {
            enums.put(column.type(), Set.copyOf(column.allowed()));
          }
        }
      }
    }
    return enums;
  }

  private static Map<String, Set<String>> enumsOfTheContract() throws IOException {
    Map<String, Set<String>> enums = new HashMap<>();
    try (InputStream in = VocabularyTest.class.getResourceAsStream("/contract/schema.graphql")) {
      ENUM.matcher(new String(in.readAllBytes(), UTF_8))
          .results()
          .forEach(
              found ->
                  enums.put(
                      found
                          .group(1)
                          .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                          .toLowerCase(Locale.ROOT),
                      Set.copyOf(List.of(found.group(2).split(" ")))));
    }
    return enums;
  }
}
