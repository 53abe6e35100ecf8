import { prettifyError } from '@voisnap/types';
import { contract, type ParsedResponse } from '@voisnap/types/contract';
import { type Operation, type OperationId, operations } from '@voisnap/types/operations';
import type { z } from 'zod';
import type { ContractTarget } from './target.js';

/** A request of the suite. */
export interface ContractRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. A form and a text are sent unchanged. */
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An API key in place of the target's; `null` for none. */
  readonly apiKey?: string | null;
}

/** A response of the API. */
export interface ContractResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, else the text; `undefined` without a body. */
  readonly body: unknown;
}

/** Calls the API in plain HTTP, and deletes what it created. */
export class ContractSession {
  readonly #target: Required<ContractTarget>;
  readonly #made: (() => Promise<unknown>)[] = [];

  constructor(target: Required<ContractTarget>) {
    this.#target = target;
  }

  /** Makes a unique name. */
  newName(): string {
    return `Contract suite ${crypto.randomUUID()}`;
  }

  /** Waits between polls. */
  sleep(milliseconds: number): Promise<void> {
    return this.#target.sleep(milliseconds);
  }

  /** Sends a request for an operation, and accepts any response. */
  async send(id: OperationId, request: ContractRequest = {}): Promise<ContractResponse> {
    const { path = {}, query = {}, body, apiKey = this.#target.apiKey } = request;
    const { method, path: template }: Operation = operations[id];
    const pathname = template.replaceAll(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(path[name] ?? ''),
    );
    const url = new URL(`/api/v1${pathname}`, this.#target.baseUrl);
    url.search = new URLSearchParams(query).toString();
    const isJson = body !== undefined && !(body instanceof FormData);
    const { fetch } = this.#target;
    const response = await fetch(url, {
      method,
      headers: {
        ...(apiKey !== null && { Authorization: `Bearer ${apiKey}` }),
        ...(isJson && { 'Content-Type': 'application/json' }),
        ...request.headers,
      },
      ...(body !== undefined && { body: writeBody(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: readJson(await response.text()),
    };
  }

  /**
   * Sends a request that must succeed.
   * @throws Error when it does not, or the response does not match the contract.
   */
  async call<Id extends OperationId>(
    id: Id,
    request: ContractRequest = {},
  ): Promise<ParsedResponse<Id>> {
    const { status, body } = await this.send(id, request);
    if (status !== operations[id].successStatus) {
      throw new Error(
        `${id} responded with ${status} instead of ${operations[id].successStatus}: ${JSON.stringify(body)}`,
      );
    }
    const { response }: { readonly response: z.ZodType } = contract[id];
    const parsed = response.safeParse(body);
    if (parsed.success) return parsed.data as ParsedResponse<Id>;
    throw new Error(
      `The response of ${id} does not match the contract:\n${prettifyError(parsed.error)}`,
    );
  }

  /** Registers an operation that deletes something after the test. */
  deleteLater(id: OperationId, path: Readonly<Record<string, string>>): void {
    this.#made.push(() => this.send(id, { path }));
  }

  /** Deletes what the test created. */
  async tidyUp(): Promise<void> {
    for (const deleteOne of this.#made.splice(0).reverse()) await deleteOne();
  }
}

const writeBody = (body: object | string): FormData | string =>
  body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body);

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
