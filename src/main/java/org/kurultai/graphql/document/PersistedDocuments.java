package org.kurultai.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.execution.Engine;

/**
 * Finds the document that a request means. Besides sending its text, a client may name it by its id
 * (GraphQL over HTTP, Appendix A): that of a trusted document, or a hash under which this pod has
 * been sent the text before, which is Apollo's protocol of automatic persisted queries.
 */
@Singleton
public class PersistedDocuments {

  private final Engine engine;
  private final TrustedDocuments trusted;
  private final boolean trustedOnly;
  private final Cache<String, String> registered;

  PersistedDocuments(TrustedDocuments trusted, DocumentsConfig config, Engine engine) {
    this.engine = engine;
    this.trusted = trusted;
    this.trustedOnly = config.trustedOnly();
    this.registered =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(config.registeredBytes().asLongValue())
            .<String, String>weigher((id, text) -> 2 * (id.length() + text.length()))
            .build();
  }

  /**
   * The text of the document that a request sends or names; at least one of both is given.
   *
   * @throws Refused where there is none, or none that may be executed
   */
  public String find(@Nullable String text, @Nullable String id) {
    if (text == null) {
      return named(id);
    }
    if (id != null) {
      check(text, id);
    }
    if (!executes(text)) {
      throw new Refused(
          ErrorCode.DOCUMENT_NOT_TRUSTED,
          "Only trusted documents are executed here: have this one added by the operator.");
    }
    return text;
  }

  /**
   * Has a text known by the id that it was found to fit, from now on: once it has been answered,
   * since only then it is known to be a document and no junk that fills the store.
   *
   * @param id null where it came with none
   */
  public void register(String text, @Nullable String id) {
    if (id != null
        && Sha256.isId(id)
        && registered.getIfPresent(id) == null
        && engine.fault(text).isEmpty()) {
      registered.put(id, text);
    }
  }

  /** Whether a document is executed where its text is sent. */
  public boolean executes(String text) {
    return !trustedOnly || isTrusted(text);
  }

  /** Whether the operator trusts a document. */
  public boolean isTrusted(String text) {
    return trusted.hold(text);
  }

  /** The id of a document by the hash that Apollo's clients send. */
  public static String idOfHash(String hash) {
    return Sha256.idOfHash(hash);
  }

  private String named(@Nullable String id) {
    String text = id == null ? null : trusted.named(id);
    if (text == null && id != null) {
      text = registered.getIfPresent(id);
    }
    if (text == null) {
      // The message is Apollo's, since some of its clients know the case by it alone.
      throw new Refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
    }
    return text;
  }

  private void check(String text, String id) {
    boolean fits = Sha256.isId(id) ? id.equals(Sha256.id(text)) : text.equals(trusted.named(id));
    if (!fits) {
      throw new Refused(
          ErrorCode.BAD_REQUEST,
          "The document's id or hash belongs to another text: send the SHA-256 of the text's UTF-8"
              + " bytes in lower-case hexadecimal digits, or no id.");
    }
  }
}
