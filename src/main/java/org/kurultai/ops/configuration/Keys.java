package org.kurultai.ops.configuration;

import static org.kurultai.ops.configuration.Form.COUNT;
import static org.kurultai.ops.configuration.Form.DELAY;
import static org.kurultai.ops.configuration.Form.FILE;
import static org.kurultai.ops.configuration.Form.FLAG;
import static org.kurultai.ops.configuration.Form.FOLDER;
import static org.kurultai.ops.configuration.Form.LIST;
import static org.kurultai.ops.configuration.Form.PORT;
import static org.kurultai.ops.configuration.Form.ROOM;
import static org.kurultai.ops.configuration.Form.SHARE;
import static org.kurultai.ops.configuration.Form.SIZE;
import static org.kurultai.ops.configuration.Form.SPEED;
import static org.kurultai.ops.configuration.Form.TEXT;
import static org.kurultai.ops.configuration.Form.TIME;
import static org.kurultai.ops.configuration.Form.TLS;

import java.util.List;

/**
 * All keys under {@code kurultai}, listed since a native binary cannot read the mappings' methods.
 * A test holds the list to the mappings and to the README's table.
 */
final class Keys {

  static final List<Key> ALL =
      List.of(
          new Key("kurultai.cors.origins", LIST),
          new Key("kurultai.database.host", TEXT),
          new Key("kurultai.database.port", PORT),
          new Key("kurultai.database.name", TEXT),
          new Key("kurultai.database.user", TEXT),
          new Key("kurultai.database.password", TEXT),
          new Key("kurultai.database.password-file", FILE),
          new Key("kurultai.database.migrate-at-start", FLAG),
          new Key("kurultai.database.tls", TLS),
          new Key("kurultai.database.tls-certificates", FILE),
          new Key("kurultai.dataset.import-at-start", FLAG),
          new Key("kurultai.dataset.serving-role", TEXT),
          new Key("kurultai.documents.registered-bytes", ROOM),
          new Key("kurultai.documents.trusted", FOLDER),
          new Key("kurultai.documents.trusted-only", FLAG),
          new Key("kurultai.limits.aliases", COUNT),
          new Key("kurultai.limits.body-bytes", SIZE),
          new Key("kurultai.limits.cost", COUNT),
          new Key("kurultai.limits.depth", COUNT),
          new Key("kurultai.limits.directives", COUNT),
          new Key("kurultai.limits.errors", COUNT),
          new Key("kurultai.limits.held-bytes", SIZE),
          new Key("kurultai.limits.page-size", COUNT),
          new Key("kurultai.limits.request-time", TIME),
          new Key("kurultai.limits.requests-in-flight", COUNT),
          new Key("kurultai.limits.response-bytes", SIZE),
          new Key("kurultai.limits.root-fields", COUNT),
          new Key("kurultai.limits.socket-idle-time", TIME),
          new Key("kurultai.limits.socket-init-time", TIME),
          new Key("kurultai.limits.socket-operations", COUNT),
          new Key("kurultai.limits.statement-time", TIME),
          new Key("kurultai.limits.tokens", COUNT),
          new Key("kurultai.metrics.operations", LIST),
          new Key("kurultai.read.urls", LIST),
          new Key("kurultai.responses.cache-control", TEXT),
          new Key("kurultai.responses.kept-bytes", ROOM),
          new Key("kurultai.routing.border-crossing.rail", DELAY),
          new Key("kurultai.routing.border-crossing.road", DELAY),
          new Key("kurultai.routing.border-crossing.sea", DELAY),
          new Key("kurultai.routing.difference", SHARE),
          new Key("kurultai.routing.gauge-break", DELAY),
          new Key("kurultai.routing.speed.fibre", SPEED),
          new Key("kurultai.routing.speed.pipeline", SPEED),
          new Key("kurultai.routing.speed.power", SPEED),
          new Key("kurultai.routing.speed.rail", SPEED),
          new Key("kurultai.routing.speed.road", SPEED),
          new Key("kurultai.routing.speed.sea", SPEED),
          new Key("kurultai.routing.transshipment", DELAY),
          new Key("kurultai.stop.delay", DELAY),
          new Key("kurultai.stop.grace", DELAY));

  private Keys() {}
}
