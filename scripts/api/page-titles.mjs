// Titles of the pages that are more than their name, in the order of the index, and a line about each.
export const pageTitles = new Map(
  Object.entries({
    client: [
      'The client',
      'Creating, sharing and closing a client, requests of your own, the state of rate limits',
    ],
    options: [
      'Options',
      'Options of clients, calls, lists, waits and uploads, with their defaults',
    ],
    results: [
      'Results',
      'What calls return: promises with a raw response, pages, lists that iterate',
    ],
    errors: ['Errors', 'Every error class with its fields'],
    'receiving-webhooks': ['Receiving webhooks', 'Verifying and handling deliveries'],
    'webhook-events': ['Webhook events', 'The events and their data'],
    campaigns: ['Campaigns', 'Many calls from one list, each once, and their journals'],
    observability: ['Observability', 'Middleware, loggers, trace channels, OpenTelemetry'],
    models: ['Shared models', 'Models that several resources use, known values, limits'],
    'http-client': [
      'A client without resources',
      'The HTTP client that resources of your choice share, for small bundles',
    ],
    testing: ['The mock', 'The mock object, its options, data, clock, keys and log of requests'],
    'testing-calls': ['The mock: phone calls', 'Scripts of calls, inbound calls'],
    'testing-faults': ['The mock: faults', 'Failures on the wire, chaos'],
    'testing-webhooks': ['The mock: webhooks', 'Deliveries to your receiver, signed requests'],
    'testing-fixtures': ['The mock: fixtures', 'Valid objects for tests'],
    'testing-runners': ['The mock: test runners', 'Vitest, Jest, matchers'],
    'testing-web': ['The mock: browsers, workers and the edge', 'The mock without Node'],
    'testing-contract': ['The mock: contract suite', 'The tests that mock and API both pass'],
    schemas: ['Schemas', 'A zod schema for each model'],
    'types-operations': ['Operations as data', 'Routes, scopes, rate limits and retry classes'],
    'types-contract': ['The contract', 'The schemas of each operation'],
    'types-checks': ['The checks', 'What the schemas of each operation find, without zod'],
    'types-openapi': ['The OpenAPI document', 'Building it'],
    core: ['The HTTP client', 'What resources are built on: operations, polls, schemas'],
  }),
);

const names = [...pageTitles.keys()];

/** Pages without a title of their own come after those with one, by name. */
export const byTitle = (one, other) => {
  const [first, second] = [names.indexOf(one.name), names.indexOf(other.name)];
  if (first >= 0 && second >= 0) return first - second;
  return Number(first < 0) - Number(second < 0) || (one.name < other.name ? -1 : 1);
};
