import { graphql } from 'relay-runtime';

/** A list that grows: its fragment is paged by @connection and fetched again by the council's id. */
export const meetings = graphql`
  fragment council_meetings on Council
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 5 }
    cursor: { type: "String" }
    filter: { type: "MeetingFilter" }
  )
  @refetchable(queryName: "councilMeetingsPageQuery") {
    meetings(first: $count, after: $cursor, filter: $filter)
      @connection(key: "council_meetings", filters: ["filter"]) {
      totalCount
      edges {
        node {
          ...council_meeting
        }
      }
    }
  }
`;

/** Any node can be fetched again by its id. */
export const meeting = graphql`
  fragment council_meeting on Meeting @refetchable(queryName: "councilMeetingAgainQuery") {
    title
    startDate
    forum {
      __typename
      name
      ... on OrganizationBody {
        organization {
          shortName
        }
      }
    }
    citations {
      source {
        url
      }
    }
  }
`;

/** An interface whose objects are all nodes can be fetched again too. */
export const forum = graphql`
  fragment council_forum on Forum @refetchable(queryName: "councilForumAgainQuery") {
    name
    level
  }
`;

export const page = graphql`
  query councilQuery($slug: String!) {
    council(slug: $slug) {
      name
      ...council_meetings
      ...council_forum
    }
  }
`;
