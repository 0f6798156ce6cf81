package org.kurultai.ops;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells when the request came (RFC 9110, section 6.6.1): caches count the answer's age from it. */
@ApplicationScoped
class DateHeader {

  /** RFC 9110, section 5.6.7; Java's RFC 1123 writes one digit for the first of a month. */
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private volatile Second now = new Second(0, "");

  /** A second since 1970, and how headers write it. */
  private record Second(long number, CharSequence text) {}

  void register(@Observes Router router) {
    router.route().order(RequestsUnderWay.BEFORE_ALL).handler(this::add);
  }

  private void add(RoutingContext exchange) {
    long second = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
    Second written = now;
    if (written.number != second) {
      written = new Second(second, write(second));
      now = written;
    }
    exchange.response().headers().add(HttpHeaders.DATE, written.text);
    exchange.next();
  }

  private static CharSequence write(long second) {
    return HttpHeaders.createOptimized(IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
  }
}
