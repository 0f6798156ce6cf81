// Mercurius as a careful user sets it up: compiled queries, lists loaded in batches by statements that are prepared.
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { database, listen, POOL } from "./place.js";

const pool = new pg.Pool({ ...database, max: POOL });

const STATES = {
  NAME: "order by name, code",
  MEETINGS: "order by meeting_count desc, code",
};

const COUNCILS = `
  select asked.state as parent, f.slug, f.name
  from unnest($1::text[]) asked(state) cross join lateral (
    select f.slug, f.name
    from forum_state l join forum f on f.slug = l.forum
    where l.state = asked.state
    order by f.name, f.slug
    limit $2) f`;

const MEETINGS = `
  select asked.forum as parent, m.slug, m.start_date as "startDate"
  from unnest($1::text[]) asked(forum) cross join lateral (
    select m.slug, m.start_date
    from meeting m
    where m.forum = asked.forum
    order by m.latest, m.slug
    limit $2) m`;

const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

// The pages of all parents at once; those that ask for pages of another size get a statement of their own.
function pages(name, sql, keyOf) {
  return async (queries) => {
    const keysOf = new Map();
    for (const { obj, params } of queries) {
      if (!keysOf.has(params.first)) keysOf.set(params.first, new Set());
      keysOf.get(params.first).add(keyOf(obj));
    }
    const pagesOf = new Map();
    await Promise.all([...keysOf].map(async ([first, keys]) => {
      const found = new Map([...keys].map((key) => [key, { nodes: [] }]));
      for (const row of await rows(name, sql, [[...keys], first])) found.get(row.parent).nodes.push(row);
      pagesOf.set(first, found);
    }));
    return queries.map(({ obj, params }) => pagesOf.get(params.first).get(keyOf(obj)));
  };
}

const app = Fastify();
app.register(mercurius, {
  schema: readFileSync("schema.graphqls", "utf8"),
  jit: 1,
  resolvers: {
    Query: {
      states: async (_, { first, orderBy }) => {
        const field = orderBy?.field ?? "NAME";
        return { nodes: await rows(field, `select code, name from state ${STATES[field]} limit $1`, [first]) };
      },
    },
  },
  loaders: {
    State: { councils: pages("councils", COUNCILS, (state) => state.code) },
    Council: { meetings: pages("meetings", MEETINGS, (council) => council.slug) },
  },
});
await app.ready();
listen(app.server);
