package org.kurultai.ops;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;

/** Takes the address's query out of spans: it holds the document of a GET, with its values. */
@Singleton
class QuerylessSpans implements SpanProcessor {

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    if (span.getAttribute(UrlAttributes.URL_QUERY) != null) {
      span.setAttribute(UrlAttributes.URL_QUERY, "(not told)");
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
