package org.kurultai.store;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where a replica is. What it leaves open (user, password, database, TLS) is as for the
 * primary.
 */
final class ReplicaUrl {

  private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
  private static final Pattern QUERY = Pattern.compile("sslmode=([a-z-]+)");

  private ReplicaUrl() {}

  /**
   * How to connect.
   *
   * @throws IllegalArgumentException which tells what is wrong, and never a password
   */
  static PgConnectOptions read(String text, PgConnectOptions primary) {
    URI url = parse(text);
    require(
        url.getScheme() != null && SCHEMES.contains(url.getScheme()),
        "does not begin with postgresql://");
    require(url.getHost() != null, "names no host");
    PgConnectOptions options =
        new PgConnectOptions(primary)
            .setHost(url.getHost())
            .setPort(url.getPort() < 0 ? PgConnectOptions.DEFAULT_PORT : url.getPort());
    if (url.getPath() != null && url.getPath().length() > 1) {
      options.setDatabase(url.getPath().substring(1));
    }
    if (url.getUserInfo() != null) {
      String[] user = url.getUserInfo().split(":", 2);
      options.setUser(user[0]);
      if (user.length == 2) {
        options.setPassword(user[1]);
      }
    }
    if (url.getQuery() != null) {
      options.setSslMode(sslMode(url.getQuery()));
    }
    return options;
  }

  private static URI parse(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("is no URL: " + malformed.getReason(), malformed);
    }
  }

  private static SslMode sslMode(String query) {
    Matcher parameter = QUERY.matcher(query);
    require(parameter.matches(), "has other parameters than sslmode");
    try {
      return SslMode.of(parameter.group(1));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("has an sslmode that Postgres does not know", unknown);
    }
  }

  private static void require(boolean met, String fault) {
    if (!met) {
      throw new IllegalArgumentException(fault);
    }
  }
}
