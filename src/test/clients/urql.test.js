import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { recordingFetch } from './recording.js';
import { endpoint } from './service.js';

function client(fetch) {
  return new Client({
    url: endpoint,
    fetch,
    preferGetMethod: true,
    exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
  });
}

test('urql registers a document once, then asks for it by its hash over GET', async () => {
  const query = gql`
    query UrqlRegisters${String(Date.now())}($code: String!) {
      state(code: $code) {
        name
      }
    }
  `;
  const recorded = recordingFetch();
  const first = await client(recorded.fetch).query(query, { code: 'KZ' });
  const again = await client(recorded.fetch).query(query, { code: 'UZ' });
  assert.equal(first.data?.state.name, 'Kazakhstan', first.error?.message);
  assert.equal(again.data?.state.name, 'Uzbekistan', again.error?.message);
  const [asked, registered, ...later] = recorded.exchanges;
  assert.deepEqual(asked, { method: 'GET', sendsQuery: false, code: 'PERSISTED_QUERY_NOT_FOUND' });
  assert.equal(registered.sendsQuery, true);
  assert.deepEqual(later, [{ method: 'GET', sendsQuery: false, code: undefined }]);
});

test('urql pages through a connection to its end', async () => {
  const query = gql`
    query UrqlPages($after: String) {
      documents(first: 50, after: $after) {
        totalCount
        nodes {
          slug
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const urql = client(fetch);
  const slugs = new Set();
  let page = { endCursor: null };
  let total;
  do {
    const { data, error } = await urql.query(query, { after: page.endCursor });
    assert.equal(error, undefined);
    const before = slugs.size;
    data.documents.nodes.forEach(({ slug }) => slugs.add(slug));
    assert.equal(slugs.size - before, data.documents.nodes.length);
    total = data.documents.totalCount;
    page = data.documents.pageInfo;
  } while (page.hasNextPage);
  assert.equal(slugs.size, total);
});

test('urql sees what kind an error is', async () => {
  const { error } = await client(fetch).query(gql`query UrqlErrs { state(code: "KZ") { nome } }`, {});
  assert.equal(error.graphQLErrors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
});
