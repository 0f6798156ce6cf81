import { graphql } from 'relay-runtime';

/** Lists at the root are connections as well, here read backwards. */
export const latest = graphql`
  fragment record_projects on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "recordProjectsPageQuery") {
    projects(last: $count, before: $cursor, orderBy: { field: ANNOUNCED_ON })
      @connection(key: "record_projects") {
      edges {
        node {
          name
          cost {
            amount
            currency
          }
        }
      }
    }
  }
`;

export const page = graphql`
  query recordQuery {
    ...record_projects
  }
`;

export const byIds = graphql`
  query recordNodesQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on State {
        code
        name(lang: "tr")
      }
      ... on Cited {
        confidence
      }
    }
  }
`;
