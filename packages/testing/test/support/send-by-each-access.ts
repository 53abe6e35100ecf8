import { type Dispatcher, request } from 'undici';
import type { VoisnapMock } from '../../src/index.js';

/** What a client makes of a request. */
export interface Outcome {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** Class of the error or, of those that `fetch` wraps, of its cause. */
  readonly error?: string;
  readonly code?: unknown;
}

/** What a test sends. */
export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  readonly json?: unknown;
}

type Send = (mock: VoisnapMock, asked: Required<Asked>, signal: AbortSignal) => Promise<Outcome>;

const initOf = (mock: VoisnapMock, { method, json }: Required<Asked>, signal: AbortSignal) => ({
  method,
  signal,
  headers: {
    authorization: `Bearer ${mock.clientOptions.apiKey}`,
    'content-type': 'application/json',
  },
  body: json === undefined ? null : JSON.stringify(json),
});

const sendByUndici = async (
  origin: string,
  path: string,
  init: ReturnType<typeof initOf> & { dispatcher?: Dispatcher },
): Promise<Outcome> => {
  const { statusCode, headers, body } = await request(`${origin}/api/v1${path}`, init);
  return { status: statusCode, headers, text: await body.text() };
};

/** The ways to a mock: in memory, over a socket, and through its `fetch`. */
export const accesses: Readonly<Record<'memory' | 'socket' | 'fetch', Send>> = {
  memory: (mock, asked, signal) => {
    const { dispatcher } = mock.clientOptions;
    const init = { ...initOf(mock, asked, signal), dispatcher };
    return sendByUndici('https://api.voisnap.ai', asked.path, init);
  },
  socket: async (mock, asked, signal) => {
    const { url } = await mock.listen();
    return sendByUndici(url, asked.path, initOf(mock, asked, signal));
  },
  fetch: async (mock, asked, signal) => {
    const url = `https://api.voisnap.ai/api/v1${asked.path}`;
    const response = await mock.fetch(url, initOf(mock, asked, signal));
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: await response.text() };
  },
};

/** Sends a request under a timeout of 30 s on the mock's clock, as a client does, and never throws. */
export async function ask(
  mock: VoisnapMock,
  connection: keyof typeof accesses,
  { method = 'GET', path = '/agents', json }: Asked = {},
): Promise<Outcome> {
  const controller = new AbortController();
  const timeout = Object.assign(new Error('timed out'), { name: 'TimeoutError' });
  const stopTimer = mock.clock.startTimer(30_000, () => controller.abort(timeout));
  try {
    return await accesses[connection](mock, { method, path, json }, controller.signal);
  } catch (error) {
    return describe(error);
  } finally {
    stopTimer();
  }
}

function describe(error: unknown): Outcome {
  const inner = error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  const { name, code } = inner as Error & { code?: unknown };
  return { error: name, code };
}
