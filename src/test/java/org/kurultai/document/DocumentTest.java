package org.kurultai.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Cells;
import org.kurultai.Pages;
import org.kurultai.Rows;

@QuarkusTest
class DocumentTest {

  @Test
  void every_document_says_what_its_row_says() {
    assertThat(
            Pages.forward(
                    "documents()",
                    50,
                    """
                    slug title kind signed_on: signedOn states { code } meeting { slug }
                    topics { slug } summary confidence sources: citations { source { slug } }""")
                .stream()
                .map(Cells::of))
        .containsExactlyInAnyOrderElementsOf(
            Rows.of("documents.csv").stream().map(Cells::ofCiting).toList());
  }

  @Test
  void a_document_is_found_by_its_slug_and_by_its_id() {
    JsonNode document =
        Api.data("{ document(slug: \"istanbul-declaration-2021\") { id kind } }").path("document");
    assertThat(document.path("kind").asText()).isEqualTo("DECLARATION");

    JsonNode node =
        Api.data(
                "{ node(id: \"%s\") { ... on Document { slug } } }"
                    .formatted(document.path("id").asText()))
            .path("node");
    assertThat(node.path("slug").asText()).isEqualTo("istanbul-declaration-2021");
  }

  @Test
  void an_unknown_document_is_null() {
    assertThat(Api.data("{ document(slug: \"no-such-text\") { slug } }").toString())
        .isEqualTo("{\"document\":null}");
  }

  @Test
  void a_document_that_was_signed_outside_any_meeting_has_none() {
    String slug =
        Rows.of("documents.csv").stream()
            .filter(row -> row.get("meeting").isEmpty())
            .findFirst()
            .orElseThrow()
            .get("slug");
    JsonNode data = Api.data("{ document(slug: \"%s\") { meeting { slug } } }".formatted(slug));
    assertThat(data.toString()).isEqualTo("{\"document\":{\"meeting\":null}}");
  }
}
