import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { downloadSchema, endpoint, run } from './service.js';

const ARTIFACTS = 'relay/__generated__';
const PERSISTED = 'relay/persisted.json';

before(downloadSchema);

test('Relay compiles connections, refetchable fragments and nodes, and its queries are answered', async () => {
  rmSync(ARTIFACTS, { recursive: true, force: true });
  mkdirSync(ARTIFACTS);
  writeFileSync(PERSISTED, '{}');
  const said = run('relay-compiler');
  assert.match(said, /Compilation completed/);
  assert.doesNotMatch(said, /warn|error/i);

  const { council } = await ask('councilQuery', { slug: 'tr-kz-jspg' });
  const { edges, pageInfo, totalCount } = council.meetings;
  assert.equal(edges.length, 5);
  assert.ok(pageInfo.hasNextPage);

  const { node } = await ask('councilMeetingsPageQuery', { id: council.id, count: 5, cursor: pageInfo.endCursor });
  const slugs = [...edges, ...node.meetings.edges].map((edge) => edge.node.id);
  assert.equal(node.meetings.pageInfo.hasNextPage, false);
  assert.equal(new Set(slugs).size, totalCount);

  const again = await ask('councilMeetingAgainQuery', { id: edges[0].node.id });
  assert.equal(again.node.title, edges[0].node.title);
  const forum = await ask('councilForumAgainQuery', { id: council.id });
  assert.equal(forum.node.name, council.name);

  const { nodes } = await ask('recordNodesQuery', { ids: [council.id, 'none'] });
  assert.deepEqual(
    nodes.map((it) => it?.__typename ?? null),
    ['Council', null],
  );

  const { projects } = await ask('recordQuery', {});
  const before = await ask('recordProjectsPageQuery', { count: 1, cursor: projects.pageInfo.startCursor });
  assert.ok(projects.pageInfo.hasPreviousPage);
  assert.ok(!projects.edges.some((edge) => edge.node.id === before.projects.edges[0].node.id));
});

/** Sends an operation in the text that Relay's compiler made of it. */
async function ask(operation, variables) {
  const documents = Object.values(JSON.parse(readFileSync(PERSISTED, 'utf8')));
  const query = documents.find((text) => new RegExp(`^query ${operation}\\b`).test(text));
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
