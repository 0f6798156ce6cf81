// What the schema's own scalars are in TypeScript, as JSON brings them; a scalar left out fails the generation.
const scalars = {
  BigDecimal: 'number',
  Date: 'string',
  DateTime: 'string',
  GeoJson: '{ type: string; coordinates: unknown[] }',
  PartialDate: 'string',
  Url: 'string',
};

export default {
  schema: 'schema.graphql',
  documents: 'examples/*.graphql',
  generates: {
    'typescript/generated/': {
      preset: 'client',
      config: { scalars, strictScalars: true, defaultScalarType: 'unknown', useTypeImports: true },
    },
  },
};
