import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

assert.ok(process.env.KURULTAI_URL, 'KURULTAI_URL says where the service runs, such as http://localhost:8080');

export const endpoint = new URL('/graphql', process.env.KURULTAI_URL).href;

/** Fetches the schema as any build of a front end would, and leaves it beside this file. */
export async function downloadSchema() {
  const response = await fetch(endpoint + '/schema.graphql');
  assert.equal(response.status, 200);
  writeFileSync('schema.graphql', await response.text());
}

/** Runs a tool of this folder's packages and answers all that it said. */
export function run(tool, ...options) {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${tool}`, options, { encoding: 'utf8' });
  const said = stdout + stderr;
  assert.equal(status, 0, said);
  return said;
}
