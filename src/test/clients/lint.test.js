import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ESLint } from 'eslint';
import { downloadSchema } from './service.js';

before(downloadSchema);

test('the linter finds nothing in the schema', async () => {
  const results = await new ESLint().lintFiles('schema.graphql');
  const findings = results.flatMap(({ messages }) =>
    messages.map((it) => `line ${it.line}: ${it.message} (${it.ruleId})`),
  );
  assert.equal(results.length, 1);
  assert.deepEqual(findings, []);
});
