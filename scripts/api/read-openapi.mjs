// What docs/openapi.json knows of operations, and of the limits of fields.

const methods = ['get', 'post', 'put', 'patch', 'delete'];

const listOperations = ({ paths }) =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => ({ ...item[method], path, method: method.toUpperCase() })),
  );

/** Whether a text says a number, written `100 000` or `100000`, or in a word. */
const says = (text, value) =>
  new RegExp(`(?<![\\d.])${value}(?![\\d]|\\.\\d)`).test(text.replaceAll(/(?<=\d) (?=\d{3})/g, ''));

const bounds = {
  minimum: (value) => `At least ${value}.`,
  maximum: (value) => `At most ${value}.`,
  maxLength: (value) => `At most ${value} characters.`,
  maxItems: (value) => `At most ${value} items.`,
};

/** The limits of a schema that a text does not say yet, as sentences. */
const describeLimits = (schema, text) => {
  const numbers = Object.entries(bounds)
    .filter(([name]) => schema[name] !== undefined && Math.abs(schema[name]) < 1e15)
    .filter(([name]) => !says(text, schema[name]))
    .map(([name, write]) => write(schema[name]));
  const isSaid = /empty|at least one|E\.164|Example|\bId\b/i.test(text);
  const isFilled = (schema.minLength === 1 || schema.minItems === 1) && !isSaid;
  const fallback = schema.default;
  const isDefaultSaid = fallback === undefined || text.includes('Default');
  return [
    ...numbers,
    ...(isFilled ? ['Not empty.'] : []),
    ...(isDefaultSaid ? [] : [`Default: \`${JSON.stringify(fallback)}\`.`]),
  ];
};

/** Takes `anyOf: [schema, null]` and the like apart. */
const unwrap = (schema = {}) => schema.anyOf?.find((one) => one.type !== 'null') ?? schema;

export const readOpenApi = (document) => {
  const operations = new Map(listOperations(document).map((one) => [one.operationId, one]));
  const queries = new Map();
  return {
    findOperation: (id) => operations.get(id) ?? operations.get(id.replace(/(Page|All)$/, '')),
    /** Says that a model holds the query parameters of an operation. */
    noteQuery: (model, { parameters = [] }) => {
      const ofQuery = parameters.filter((one) => one.in === 'query');
      queries.set(model, Object.fromEntries(ofQuery.map(({ name, schema }) => [name, schema])));
    },
    limitsOf: (model, field, text) => {
      const fields = document.components.schemas[model]?.properties ?? queries.get(model) ?? {};
      return describeLimits(unwrap(fields[field]), text);
    },
  };
};
