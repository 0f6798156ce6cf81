import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { endpoint } from './service.js';

/** A client of the reference implementation, and how many connections it has opened. */
function client(options) {
  let opened = 0;
  const graphql = createClient({
    url: endpoint.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: { opened: () => opened++ },
    ...options,
  });
  return { graphql, opened: () => opened };
}

async function answers(graphql, query, variables) {
  const all = [];
  for await (const answer of graphql.iterate({ query, variables })) {
    all.push(answer);
  }
  return all;
}

test('graphql-ws gets one answer to a query, and its end', async () => {
  const { graphql } = client();
  const query = 'query Socket($code: String!) { state(code: $code) { name } }';
  assert.deepEqual(await answers(graphql, query, { code: 'KZ' }), [{ data: { state: { name: 'Kazakhstan' } } }]);
  await graphql.dispose();
});

test('graphql-ws runs operations side by side over one connection', async () => {
  const { graphql, opened } = client();
  const firsts = Array.from({ length: 20 }, (_, i) => i + 1);
  const lists = await Promise.all(
    firsts.map((first) => answers(graphql, `{ states(first: ${first}) { nodes { code } } }`)),
  );
  assert.deepEqual(
    lists.map(([{ data }]) => data.states.nodes.length),
    firsts,
  );
  assert.equal(opened(), 1);
  await graphql.dispose();
});

test('graphql-ws sees what kind an error is, and asks on over the same connection', async () => {
  const { graphql, opened } = client({ lazy: false });
  await assert.rejects(answers(graphql, '{ state(code: "KZ") { nome } }'), ([error]) => {
    assert.equal(error.extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
  assert.equal((await answers(graphql, '{ __typename }')).length, 1);
  assert.equal(opened(), 1);
  await graphql.dispose();
});

test('graphql-ws may leave an operation before it is answered', async () => {
  const { graphql, opened } = client({ lazy: false });
  const query = '{ states(first: 100) { nodes { meetings(first: 50) { nodes { title } } } } }';
  await new Promise((left, failed) => {
    const leave = graphql.subscribe({ query }, { next: failed, error: failed, complete: left });
    leave();
  });
  assert.equal((await answers(graphql, '{ __typename }')).length, 1);
  assert.equal(opened(), 1);
  await graphql.dispose();
});

test('graphql-ws keeps a connection alive by pings', async () => {
  let pongs = 0;
  const connection = await new Promise((ponged) => {
    const { graphql } = client({
      lazy: false,
      keepAlive: 50,
      on: { pong: (received) => received && ++pongs === 2 && ponged(graphql) },
    });
  });
  await connection.dispose();
});
