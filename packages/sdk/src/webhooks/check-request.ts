import { ConfigurationError } from '@voisnap/core/errors';

/** What frameworks pass instead of a `Request`, by a field that only they have. */
const others: readonly (readonly [string, string])[] = [
  [
    'pipe',
    "This is a Node request: wrap the handler, toNodeHandler(handler) of '@voisnap/sdk/webhooks/node'.",
  ],
  [
    'requestContext',
    "This is a Lambda event: wrap the handler, toLambdaHandler(handler) of '@voisnap/sdk/webhooks/lambda'.",
  ],
  [
    'routeOptions',
    "This is a Fastify request: register voisnapWebhooks of '@voisnap/sdk/webhooks/fastify'.",
  ],
  ['req', 'This is a context, such as that of Hono: pass its request, handler(c.req.raw).'],
  ['raw', 'This is the request of a framework: pass the Request in it, handler(c.req.raw).'],
  ['request', 'This is a context: pass its request, handler(context.request).'],
];

/**
 * Checks that a value is a `Request`, by its form: that of a polyfill or of another realm is no instance of ours.
 *
 * @throws ConfigurationError that says how to get one in the framework that passed something else.
 */
export const checkRequest = (value: unknown): void => {
  const { method, headers, arrayBuffer } = (value ?? {}) as Partial<Request>;
  const isRequest = typeof method === 'string' && typeof headers?.get === 'function';
  if (isRequest && typeof arrayBuffer === 'function') return;
  const isObject = typeof value === 'object' && value !== null;
  const advice = isObject && others.find(([field]) => Reflect.get(value, field) !== undefined)?.[1];
  throw new ConfigurationError(
    `The webhook handler takes a Request of the Fetch API. ${advice || `It was called with ${isObject ? 'another object' : value === null ? 'null' : typeof value}.`}`,
  );
};
