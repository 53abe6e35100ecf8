import { contract, readWireQuery } from '@voisnap/types/contract';
import { type OperationId, operations } from '@voisnap/types/operations';
import { KeyRing } from '../../src/http/api-keys.js';
import { createApp, type MockApp } from '../../src/http/create-app.js';
import type { Exchange, MockResponse, OperationInput } from '../../src/http/exchange.js';
import { IdempotencyKeys } from '../../src/http/idempotency.js';
import { RateLimiter, type RateLimitSetting } from '../../src/http/rate-limiter.js';
import type { Service } from '../../src/http/service.js';

/** What stands in for the work behind operations. */
export type StandIns = Partial<Record<OperationId, (input: OperationInput) => unknown>>;

/** A server with stand-ins, and what a test reads of it. */
interface StandInService {
  readonly app: MockApp;
  readonly keys: KeyRing;
  readonly apiKey: string;
  /** Each exchange with its response, in order. */
  readonly exchanges: { exchange: Exchange; response: MockResponse }[];
  /** Errors that the server reported. */
  readonly failures: unknown[];
  /** Sends a request; a body that is no string or form goes as JSON. */
  send(method: string, path: string, init?: SendInit): Promise<StandInResponse>;
}

/** The server without the mock's state: every operation of the API, with handlers of the test. */
export function createStandInService(
  standIns: StandIns = {},
  { rateLimit = false, now = () => 0 }: { rateLimit?: RateLimitSetting; now?: () => number } = {},
): StandInService {
  const exchanges: StandInService['exchanges'] = [];
  const failures: unknown[] = [];
  let traces = 0;
  const keys = new KeyRing({ nameKey: () => 'vsnp_sb_stand_in' }, 'vsnp_sb_first');
  const apiKey = keys.create();
  const service: Service = {
    operations: (Object.keys(operations) as OperationId[]).map((id) => ({
      operation: operations[id],
      schemas: contract[id],
      readQuery: (params) => readWireQuery(id, params),
      handle: (input) => {
        const standIn = standIns[id];
        if (!standIn) throw new Error(`The test has no stand-in for ${id}.`);
        return standIn(input);
      },
    })),
    auth: { mode: 'enforce', findKey: (value) => keys.find(value), now },
    rateLimiter: new RateLimiter(rateLimit),
    idempotency: new IdempotencyKeys(),
    now,
    newTraceId: () => `trace_${++traces}`,
    beginRequest: () => ({ end: () => {}, pause: () => () => {} }),
    time: { wait: async () => {}, hang: () => new Promise(() => {}) },
    takeFault: () => undefined,
    onResponse: (exchange, response) => exchanges.push({ exchange, response }),
    onFailure: (error) => failures.push(error),
  };
  const app = createApp(service);
  const send = async (
    method: string,
    path: string,
    init: SendInit = {},
  ): Promise<StandInResponse> => {
    const { json, headers, body } = init;
    const response = await app.fetch(
      new Request(`https://api.voisnap.ai${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${apiKey}`,
          ...(json !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(body !== undefined && { body, duplex: 'half' as const }),
      }),
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  };
  return { app, keys, apiKey, exchanges, failures, send };
}

interface SendInit {
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  readonly body?: RequestInit['body'];
}

interface StandInResponse {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came.
  readonly body: any;
}
