import type { Schema } from '../util/schema.js';

/** A request to any path of the API, for `client.request()`. */
export interface RawRequest<Output = unknown> {
  /** HTTP method. Retries follow it: a `POST` or `PATCH` that may have been carried out is not sent again. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the base URL, encoded by the caller: `/agents/agt_1`. */
  readonly path: `/${string}`;
  /** Query parameters. Default: none. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Body, sent as JSON. Default: none. */
  readonly body?: unknown;
  /** Any Standard Schema (Zod, Valibot, ArkType). Checks the response and gives the data its type. Default: none. */
  readonly schema?: Schema<Output> | undefined;
}
