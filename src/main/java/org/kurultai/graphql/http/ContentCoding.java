package org.kurultai.graphql.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a response's body is compressed. The dearest comes first: equal weights go by this order. */
enum ContentCoding {
  BROTLI("br") {
    @Override
    byte[] encode(byte[] body) throws IOException {
      return Encoder.compress(body, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
    }
  },
  GZIP("gzip") {
    @Override
    byte[] encode(byte[] body) throws IOException {
      ByteArrayOutputStream coded = new ByteArrayOutputStream(body.length / 4);
      try (OutputStream gzip = new GZIPOutputStream(coded)) {
        gzip.write(body);
      }
      return coded.toByteArray();
    }
  },
  IDENTITY("identity") {
    @Override
    byte[] encode(byte[] body) {
      return body;
    }
  };

  /** Smaller than gzip's result and made in less time; what is beyond costs more than it saves. */
  private static final int BROTLI_QUALITY = 4;

  /** Below this a body fits one packet anyway. */
  private static final int SMALL = 1_024;

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /** The Content-Encoding header. */
  String header() {
    return token;
  }

  /** The body in this coding. */
  abstract byte[] encode(byte[] body) throws IOException;

  /** The coding that the client likes best for a body of that length. */
  static ContentCoding accepted(@Nullable String header, int length) {
    if (header == null || length < SMALL) {
      return IDENTITY;
    }
    List<Weighted> accepted = Weighted.parse(header);
    ContentCoding best = IDENTITY;
    double greatest = 0;
    for (ContentCoding coding : values()) {
      double weight = coding.weight(accepted);
      if (weight > greatest) {
        best = coding;
        greatest = weight;
      }
    }
    return best;
  }

  private double weight(List<Weighted> accepted) {
    if (this == BROTLI && !Brotli4jLoader.isAvailable()) {
      return 0;
    }
    double any = 0;
    for (Weighted each : accepted) {
      if (each.value().equals(token)) {
        return each.weight();
      }
      if (each.value().equals("*")) {
        any = each.weight();
      }
    }
    return any;
  }
}
