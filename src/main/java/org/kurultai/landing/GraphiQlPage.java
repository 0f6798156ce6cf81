package org.kurultai.landing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Serves GraphiQL's page in place of SmallRye's own, whose title tells everyone its version. The
 * scripts and styles are those that SmallRye brings.
 */
@ApplicationScoped
public class GraphiQlPage {

  private static final List<String> PATHS = List.of("/q/graphql-ui/", "/q/graphql-ui/index.html");
  private static final int BEFORE_SMALLRYE = -100;

  private final Template template;

  GraphiQlPage(@Location("graphiql.html") Template template) {
    this.template = template;
  }

  void register(@Observes Router router) {
    PATHS.forEach(path -> HtmlPage.route(router, path).order(BEFORE_SMALLRYE).handler(this::serve));
  }

  private void serve(RoutingContext exchange) {
    Future.fromCompletionStage(template.instance().renderAsync())
        .onSuccess(html -> HtmlPage.send(exchange, html))
        .onFailure(exchange::fail);
  }
}
