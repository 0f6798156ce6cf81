// PostGraphile over the record's own tables: its schema by introspection, with the lists across link tables.
import { createServer } from "node:http";
import { PgManyToManyPreset } from "@graphile-contrib/pg-many-to-many";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { database, listen, POOL } from "./place.js";

const service = postgraphile({
  extends: [PostGraphileAmberPreset, PgManyToManyPreset],
  pgServices: [makePgService({ poolConfig: { ...database, max: POOL }, schemas: ["public"] })],
  grafast: { explain: false },
  grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false, watch: false },
}).createServ(grafserv);

const server = createServer();
await service.addTo(server);
listen(server);
