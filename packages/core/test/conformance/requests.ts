import { connect, failureOf } from '../test-client.js';
import { operations } from '../test-operations.js';
import { replyInTurn } from '../test-server.js';
import { type Probe, tell, times } from './probe.js';

const get = { path: { id: '1' } };

/** Returns the path and query of a read, as the server receives them. */
const arrivesAs = async (id: string, query?: object) => {
  const { client, received } = await connect(replyInTurn({}));
  const ending = await tell(client.call(operations.get, { path: { id }, ...(query && { query }) }));
  const path = received[0]?.path.replace('/api/v1', '');
  return path === undefined ? `${ending}; sent never` : `arrives as \`${path}\``;
};

/** Describes the error of a call that must not be sent. */
const refused = async (options: object) => {
  const { client, received } = await connect(replyInTurn({}));
  const ending = await tell(client.call(operations.create, { body: { name: 'one' } }, options));
  return `${ending}; sent ${times(received.length)}`;
};

export const requests: readonly Probe[] = [
  {
    probe: "A comma inside an item of a list, in the query: `['a,b', 'c']`",
    ours: 'arrives as `/things/1?tags=a%2Cb,c`',
    run: () => arrivesAs('1', { tags: ['a,b', 'c'] }),
  },
  {
    probe: 'A plus, an ampersand and a space in the query: `+1 & 2`',
    ours: 'arrives as `/things/1?q=%2B1%20%26%202`',
    run: () => arrivesAs('1', { q: '+1 & 2' }),
  },
  {
    probe: 'An id with a slash and a question mark: `../admin?all=1`',
    ours: 'arrives as `/things/..%2Fadmin%3Fall%3D1`',
    run: () => arrivesAs('../admin?all=1'),
  },
  {
    probe: 'An id in another script: `агент/🎙`',
    ours: 'arrives as `/things/%D0%B0%D0%B3%D0%B5%D0%BD%D1%82%2F%F0%9F%8E%99`',
    run: () => arrivesAs('агент/🎙'),
  },
  {
    probe: 'An id that would be another path: `..`',
    ours: 'ValidationError; sent never',
    run: () => arrivesAs('..'),
  },
  {
    probe: 'An empty id, which would read the list',
    ours: 'ValidationError; sent never',
    run: () => arrivesAs(''),
  },
  {
    probe: 'A filter that is `null`, which would match everything',
    ours: 'ValidationError; sent never',
    run: () => arrivesAs('1', { agentId: null }),
  },
  {
    probe: 'A line break in a header',
    ours: 'ConfigurationError; sent never',
    run: () => refused({ headers: { 'x-note': 'a\r\nX-Admin: 1' } }),
  },
  {
    probe: 'A line break in an idempotency key',
    ours: 'ConfigurationError; sent never',
    run: () => refused({ idempotencyKey: 'a\r\nX-Admin: 1' }),
  },
  {
    probe: 'A timeout in seconds: `timeout: 30`',
    ours: 'ConfigurationError; sent never',
    run: () => refused({ timeout: 30 }),
  },
  {
    probe: 'An option that is spelled as in Python: `max_retries`',
    ours: 'ConfigurationError; sent never; the message names maxRetries',
    async run() {
      const { client } = await connect(replyInTurn({}));
      const call = client.call(operations.get, get, { max_retries: 1 } as object);
      const { message } = await failureOf(call);
      const hint = message.includes('maxRetries') ? 'names maxRetries' : 'does not help';
      return `${await tell(call)}; sent never; the message ${hint}`;
    },
  },
];
