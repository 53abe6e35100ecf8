import type { VoisnapMockOptions } from '../../src/index.js';
import {
  type ServedWorkspaces,
  type ServeWorkspacesOptions,
  serveWorkspaces,
} from '../../src/served/serve.js';

/** What a test asks of a served mock. */
interface Asking {
  readonly method?: string;
  readonly json?: unknown;
  /** The body as it is, in place of `json`. */
  readonly text?: string;
  readonly key?: string | null;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came.
  readonly body: any;
}

/** A served mock, and ways to ask it. */
interface Serving extends ServedWorkspaces {
  /** Sends a request to any path. */
  ask(path: string, asking?: Asking): Promise<Answered>;
  /** Asks the API. */
  api(path: string, asking?: Asking): Promise<Answered>;
  /** Asks the control, by method and path: `POST /reset`. */
  control(name: string, asking?: Asking): Promise<Answered>;
}

/** Serves workspaces on a free port, and asks them as a client in any language would. */
export async function startServing(
  options: VoisnapMockOptions = {},
  where: ServeWorkspacesOptions = {},
): Promise<Serving> {
  const served = await serveWorkspaces({ clock: 'auto', ...options }, where);
  const ask = async (
    path: string,
    { method, json, text, key = served.apiKey }: Asking = {},
  ): Promise<Answered> => {
    const body = text ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(`${served.url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(key !== null && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
    const written = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: written === '' ? undefined : JSON.parse(written),
    };
  };
  const api = (path: string, asking?: Asking) => ask(`/api/v1${path}`, asking);
  const control = (name: string, asking?: Asking) => {
    const [method = '', path] = name.split(' ');
    return ask(`/__voisnap${path}`, { ...asking, method });
  };
  return { ...served, ask, api, control };
}
