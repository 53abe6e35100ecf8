import type { Schema } from '../util/schema.js';

/** What `client.request()` sends: any path of the API, with everything that methods have. */
export interface RawRequest<Output = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the base URL, encoded by the caller: `/agents/agt_1`. */
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Any Standard Schema (Zod, Valibot, ArkType); checks and types the answer. */
  readonly schema?: Schema<Output> | undefined;
}
