import graphql from '@graphql-eslint/eslint-plugin';

// Every rule that the linter has for schemas, Relay's included; what is said below are the exceptions and their reasons.
const everyRule = {
  ...graphql.configs['flat/schema-all'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
};

const exceptions = {
  // All of it is described, not the types and root fields alone.
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],

  // graphql-java prints a description of one line on one line.
  '@graphql-eslint/description-style': ['error', { style: 'inline' }],

  // The order is the printer's, by kind and name (SdlTest); the linter would mix the kinds.
  '@graphql-eslint/alphabetize': 'off',

  // Short lists that cannot grow without bound (a meeting's states, a fact's sources) are plain lists; so are some that
  // grow slowly (indicators, a state's memberships and office holders), as the contract has them: the cost of a query
  // takes them for longer, and stops what holds more. What search finds is no Node, but tells how a Node matches.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],

  // A search and a timeline are read from their start; a timeline has a direction for the other one.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],

  // These have no identity of their own: they are parts or values of the object that they are read from, or tell
  // of two objects at once.
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        suffixes: ['Connection', 'Edge'],
        types: [
          'Cadence',
          'Citation',
          'CorridorSegment',
          'CouncilBlock',
          'Dataset',
          'DatasetCount',
          'Flow',
          'Indicator',
          'LocalizedName',
          'Location',
          'MeetingBucket',
          'Membership',
          'Money',
          'NetworkVertex',
          'OfficeTerm',
          'PageInfo',
          'Participation',
          'Partnership',
          'Place',
          'Quantity',
          'RelationsNetwork',
          'Route',
          'RouteLeg',
          'SearchResult',
          'TopicTrend',
          'TrendPoint',
        ],
      },
    },
  ],

  // A list is empty, never null, and the record always has a version: clients need no check for what cannot be.
  '@graphql-eslint/require-nullable-result-in-root': 'off',

  // It wants an argument of @deprecated that GraphQL does not have. Here the date stands in the reason, where a
  // developer reads it; DeprecationsTest holds every deprecation to it.
  '@graphql-eslint/require-deprecation-date': 'off',
};

export default [
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } },
    },
    rules: { ...everyRule, ...exceptions },
  },
];
