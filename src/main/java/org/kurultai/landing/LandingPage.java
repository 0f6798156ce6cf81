package org.kurultai.landing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.Unavailable;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.http.PageQuestions;

/** Serves the page. */
@ApplicationScoped
public class LandingPage {

  private static final String WHAT_IS_LOADED =
      "{ dataset { version updatedAt counts { type count } } }";

  private final PageQuestions questions;
  private final Template template;
  private final List<Example> examples;

  LandingPage(
      PageQuestions questions,
      PersistedDocuments documents,
      @Location("landing.html") Template template) {
    this.questions = questions;
    this.template = template;
    this.examples = Example.all().stream().filter(it -> documents.executes(it.document())).toList();
  }

  void register(@Observes Router router) {
    HtmlPage.route(router, "/").handler(this::serve);
  }

  private void serve(RoutingContext exchange) {
    questions
        .ask(exchange, WHAT_IS_LOADED)
        .map(data -> page(data.get("dataset"), null))
        .recover(failure -> withoutFigures(exchange, failure))
        .compose(page -> Future.fromCompletionStage(page.renderAsync()))
        .onSuccess(html -> send(exchange, html))
        .onFailure(failure -> fail(exchange, failure));
  }

  private Future<TemplateInstance> withoutFigures(RoutingContext exchange, Throwable failure) {
    if (failure instanceof Unavailable refusal) {
      exchange
          .response()
          .setStatusCode(503)
          .putHeader(HttpHeaders.RETRY_AFTER, Unavailable.SECONDS_TO_RETRY)
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      return Future.succeededFuture(page(null, refusal.message()));
    }
    return Future.failedFuture(failure);
  }

  private TemplateInstance page(@Nullable Object dataset, @Nullable String refusal) {
    return template.data("dataset", dataset, "refusal", refusal, "examples", examples);
  }

  private static void send(RoutingContext exchange, String html) {
    exchange.response().putHeader("Content-Security-Policy", StylePolicy.of(html));
    HtmlPage.send(exchange, html);
  }

  /** Who has left is told nothing. */
  private static void fail(RoutingContext exchange, Throwable failure) {
    if (!exchange.response().closed()) {
      exchange.fail(failure);
    }
  }
}
