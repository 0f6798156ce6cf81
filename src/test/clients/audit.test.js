import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditServer } from 'graphql-http';
import { endpoint } from './service.js';

const AUDITS = 61;

test('the endpoint passes every audit of the GraphQL-over-HTTP specification', async (t) => {
  const results = await auditServer({ url: endpoint, fetchFn: fetch });
  const passed = results.filter((it) => it.status === 'ok');
  t.diagnostic(`${passed.length} of ${results.length} audits are ok`);
  assert.deepEqual(
    results.filter((it) => it.status !== 'ok').map((it) => `${it.status} ${it.id}: ${it.name} (${it.reason})`),
    [],
  );
  assert.equal(passed.length, AUDITS);
});
