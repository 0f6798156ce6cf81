package org.kurultai.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.execution.Engine;

@QuarkusTest
class RegisteredDocumentsTest {

  private static final String KYRGYZSTAN = "{state(code:\"KG\"){code}}";
  private static final String TURKMENISTAN = "{state(code:\"TM\"){code}}";

  /** One of the documents with its id, in characters of two bytes each; not two. */
  private static final int ROOM_FOR_ONE = 2 * (KYRGYZSTAN.length() + "sha256:".length() + 64);

  @Inject Engine engine;

  @Test
  void a_document_that_made_room_for_another_is_unknown_until_it_is_sent_again() {
    PersistedDocuments documents = documents(ROOM_FOR_ONE);
    register(KYRGYZSTAN, documents);
    assertThat(documents.find(null, Sha256.id(KYRGYZSTAN))).isEqualTo(KYRGYZSTAN);

    registerUntilKnown(TURKMENISTAN, documents);
    assertThat(isKnown(KYRGYZSTAN, documents)).isFalse();
    assertThatThrownBy(() -> documents.find(null, Sha256.id(KYRGYZSTAN)))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.code()).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND));

    registerUntilKnown(KYRGYZSTAN, documents);
    assertThat(isKnown(TURKMENISTAN, documents)).isFalse();
  }

  /** What is asked for often is kept rather than what is new: that must become as frequent. */
  private static void registerUntilKnown(String text, PersistedDocuments documents) {
    for (int times = 0; !isKnown(text, documents) && times < 100; times++) {
      register(text, documents);
    }
    assertThat(isKnown(text, documents)).as("sent again and again").isTrue();
  }

  private static void register(String text, PersistedDocuments documents) {
    assertThat(documents.find(text, Sha256.id(text))).as("answered each time").isEqualTo(text);
    documents.register(text, Sha256.id(text));
  }

  private static boolean isKnown(String text, PersistedDocuments documents) {
    try {
      return documents.find(null, Sha256.id(text)).equals(text);
    } catch (Refused unknown) {
      return false;
    }
  }

  private PersistedDocuments documents(int bytes) {
    DocumentsConfig config =
        new DocumentsConfig() {
          @Override
          public Optional<Path> trusted() {
            return Optional.empty();
          }

          @Override
          public boolean trustedOnly() {
            return false;
          }

          @Override
          public MemorySize registeredBytes() {
            return new MemorySize(BigInteger.valueOf(bytes));
          }
        };
    return new PersistedDocuments(new TrustedDocuments(config, engine), config, engine);
  }
}
