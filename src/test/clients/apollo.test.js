import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { endpoint } from './service.js';
import { recordingFetch } from './recording.js';

const MEETINGS = gql`
  query ApolloMeetings($cursor: String) {
    meetings(first: 40, after: $cursor, filter: { anyState: ["KZ"] }) {
      totalCount
      edges {
        node {
          id
          title
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

function client(fetch) {
  return new ApolloClient({
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { meetings: relayStylePagination(['filter', 'orderBy']) } } },
    }),
    link: ApolloLink.from([
      new PersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: true,
      }),
      new HttpLink({ uri: endpoint, fetch }),
    ]),
  });
}

test('Apollo Client registers a document once, then asks for it by its hash over GET', async () => {
  const query = gql`
    query ApolloRegisters${Date.now()} {
      state(code: "KZ") {
        name
      }
    }
  `;
  const recorded = recordingFetch();
  const first = await client(recorded.fetch).query({ query });
  const again = await client(recorded.fetch).query({ query });
  assert.deepEqual(first.data, again.data);
  assert.equal(first.data.state.name, 'Kazakhstan');
  assert.deepEqual(
    recorded.exchanges.map(({ method, sendsQuery, code }) => [method, sendsQuery, code]),
    [
      ['GET', false, 'PERSISTED_QUERY_NOT_FOUND'],
      ['POST', true, undefined],
      ['GET', false, undefined],
    ],
  );
});

test('Apollo Client pages through a connection to its end', async () => {
  const apollo = client(fetch);
  const list = apollo.watchQuery({ query: MEETINGS });
  const subscription = list.subscribe({});
  let { data: page } = await apollo.query({ query: MEETINGS });
  const { totalCount } = page.meetings;
  const pages = Math.ceil(totalCount / 40);
  for (let read = 1; read < pages; read++) {
    assert.ok(page.meetings.pageInfo.hasNextPage);
    ({ data: page } = await list.fetchMore({ variables: { cursor: page.meetings.pageInfo.endCursor } }));
  }
  subscription.unsubscribe();
  const { edges, pageInfo } = apollo.readQuery({ query: MEETINGS }).meetings;
  assert.ok(pages > 1);
  assert.equal(pageInfo.hasNextPage, false);
  assert.equal(new Set(edges.map((edge) => edge.node.id)).size, totalCount);
});

test('Apollo Client sees what kind an error is', async () => {
  await assert.rejects(
    client(fetch).query({ query: gql`query ApolloErrs { states(filter: { codes: ["TRK"] }) { totalCount } }` }),
    (error) => {
      assert.ok(CombinedGraphQLErrors.is(error));
      assert.equal(error.errors[0].extensions.code, 'BAD_USER_INPUT');
      return true;
    },
  );
});
