package org.kurultai.landing;

import graphql.ExecutionResult;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.execution.Request;

/** Serves the page. */
@ApplicationScoped
public class LandingPage {

  private static final Operation WHAT_IS_LOADED =
      new Operation(
          "{ dataset { version updatedAt counts { type count } } }", null, Map.of(), false);

  private final Engine engine;
  private final Template template;
  private final List<Example> examples = Example.all();

  LandingPage(Engine engine, @Location("landing.html") Template template) {
    this.engine = engine;
    this.template = template;
  }

  void register(@Observes Router router) {
    router.get("/").handler(this::serve);
  }

  private void serve(RoutingContext exchange) {
    CompletionStage<String> page =
        engine
            .execute(WHAT_IS_LOADED, Request.begin("landing-page", List.of()))
            .thenCompose(this::render);
    Future.fromCompletionStage(page)
        .onSuccess(
            html ->
                exchange
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", StylePolicy.of(html))
                    .end(html))
        .onFailure(exchange::fail);
  }

  private CompletionStage<String> render(ExecutionResult result) {
    Map<String, Object> data = result.getData();
    return template
        .data("dataset", data == null ? null : data.get("dataset"))
        .data("examples", examples)
        .renderAsync();
  }
}
