package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.SerializationError;
import graphql.execution.ResultPath;
import graphql.schema.CoercingSerializeException;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class ResponseWriterTest {

  @Test
  void a_fault_of_the_engine_tells_the_client_nothing_but_the_request_id() {
    ExecutionResult result =
        ExecutionResult.newExecutionResult()
            .addError(
                new SerializationError(
                    ResultPath.parse("/corridor/geometry"),
                    new CoercingSerializeException("no GeoJSON: class org.kurultai.Secret")))
            .build();
    JsonObject response =
        ResponseWriter.write(result, "outage-2", Long.MAX_VALUE)
            .body(ContentCoding.IDENTITY)
            .toJsonObject();
    JsonObject error = response.getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("message")).contains("outage-2").doesNotContain("org.kurultai");
    assertThat(error.getJsonArray("path")).containsExactly("corridor", "geometry");
    assertThat(error.getJsonObject("extensions").getMap())
        .containsEntry("code", "INTERNAL")
        .containsEntry("requestId", "outage-2");
  }
}
