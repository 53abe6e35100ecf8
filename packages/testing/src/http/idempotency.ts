import { conflict } from '../emulator/problems/problem.js';
import { captureMap, type MockPart, type Restore } from '../shared/mock-part.js';
import type { MockResponse } from './exchange.js';
import { fingerprint } from './fingerprint.js';

/** How long the response to a key is kept, in ms of the mock's time. Assumed: 24 hours. */
const keptFor = 24 * 3_600_000;
/** Most responses that are kept; the oldest are dropped. */
const keptResponses = 10_000;

/** A request that carries an idempotency key. */
export interface KeyedRequest {
  readonly key: string;
  /** API key of the request. Two API keys never share an idempotency key. */
  readonly apiKey: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface KeptResponse {
  readonly fingerprint: string;
  readonly response: Promise<MockResponse>;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Runs the work of an idempotency key once and replays its response. */
export class IdempotencyKeys implements MockPart {
  readonly #kept = new Map<string, KeptResponse>();

  /**
   * Runs `work` for a new key; returns the stored response for a known key.
   * @throws Problem 409 when the key was sent with another request before.
   */
  async once(
    request: KeyedRequest,
    now: number,
    work: () => Promise<MockResponse>,
  ): Promise<MockResponse> {
    const print = await fingerprint([request.method, request.path, request.body]);
    const name = `${request.apiKey} ${request.key}`;
    this.#forgetExpired(now);
    const kept = this.#kept.get(name);
    if (!kept) {
      const response = work();
      this.#kept.set(name, { fingerprint: print, response, expiresAt: now + keptFor });
      return response;
    }
    if (kept.fingerprint !== print) {
      throw conflict(
        `The idempotency key ${JSON.stringify(request.key)} was sent with another request before.`,
      );
    }
    const response = await kept.response;
    return { ...response, headers: { ...response.headers, 'Idempotent-Replayed': 'true' } };
  }

  /** Captures the stored responses. */
  capture(): Restore {
    return captureMap(this.#kept);
  }

  reset(): void {
    this.#kept.clear();
  }

  #forgetExpired(now: number): void {
    // The oldest come first.
    for (const [name, { expiresAt }] of this.#kept) {
      if (expiresAt > now && this.#kept.size < keptResponses) return;
      this.#kept.delete(name);
    }
  }
}
