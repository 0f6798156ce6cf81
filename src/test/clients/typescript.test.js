import { before, test } from 'node:test';
import { downloadSchema, run } from './service.js';

before(downloadSchema);

test('TypeScript generated from the example documents holds what uses it to the schema', () => {
  run('graphql-codegen', '--config', 'codegen.config.js');
  run('tsc', '--project', 'typescript');
});
