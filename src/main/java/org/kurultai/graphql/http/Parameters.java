package org.kurultai.graphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.document.Refused;
import org.kurultai.graphql.execution.Operation;

/**
 * What a client sends: a document or its id, and how to execute it.
 *
 * @param query the document's text; null where it is only named
 * @param documentId the document's id; null where the text alone is sent
 * @param operationName which operation of the document; null where it holds one
 * @param variables the variables' values
 * @param tellCost whether the response shall tell the operation's cost
 */
record Parameters(
    @Nullable String query,
    @Nullable String documentId,
    @Nullable String operationName,
    Map<String, Object> variables,
    boolean tellCost) {

  /**
   * What is to be executed.
   *
   * @param tellCost whether the response shall tell the cost even if these do not say so
   * @throws Refused where there is no such document, or none that may be executed
   */
  Operation operation(PersistedDocuments documents, boolean tellCost) {
    return new Operation(
        documents.find(query, documentId), operationName, variables, this.tellCost || tellCost);
  }

  /** The id that the text comes with, to be known by it from now on; null where it has none. */
  @Nullable String newId() {
    return query == null ? null : documentId;
  }
}
