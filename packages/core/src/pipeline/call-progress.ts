import { adviseOnLostResponse, type LostRequest } from '../response/advise-on-lost-response.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { traceIdOf } from '../response/trace-id.js';
import type { WireRequest } from '../transport/transport.js';
import type { AttemptRecord } from '../util/attempt-record.js';
import type { RequestSent } from '../util/request-sent.js';

/** Everything that is known of a call while it is under way: written as it goes, read by its errors and its result. */
export class CallProgress {
  /** The attempts that have ended. */
  readonly attempts: AttemptRecord[] = [];
  /** The requests of all attempts, with their credentials: what no error of the call may quote. */
  readonly sent: WireRequest[] = [];
  /** Whether the API may have received the attempt under way, or else the last one; `'no'` also when it refused it. */
  requestSent: RequestSent = 'no';
  /** Whether that attempt is waiting for its access token. */
  awaitsToken = false;
  /** When that attempt began, on the client's clock. */
  #startedAt = 0;
  /** How long that attempt waited for its turn before it began, in milliseconds. */
  #pacedMs = 0;
  #responseLost = false;
  #refused = false;
  readonly #operation: LostRequest;

  constructor(operation: LostRequest) {
    this.#operation = operation;
  }

  /** Whether an earlier attempt may have been carried out without a response. */
  get responseLost(): boolean {
    return this.#responseLost;
  }

  /** Whether the API may have carried out the call, in any of its attempts. */
  get callSent(): RequestSent {
    return this.#responseLost ? 'maybe' : this.requestSent;
  }

  /** Says what was sent and what the caller should do, for the end of an error message. */
  describe(): string {
    if (this.callSent === 'maybe') return adviseOnLostResponse(this.#operation);
    return this.#refused ? 'The API refused the request.' : 'Nothing was sent.';
  }

  /** Begins an attempt; nothing of it has been sent. */
  beginAttempt(now: number): void {
    this.requestSent = 'no';
    this.#startedAt = now;
    this.#pacedMs = 0;
  }

  /** Ends the attempt's wait for its turn. The wait is not part of its duration. */
  endWait(now: number): void {
    this.#pacedMs += now - this.#startedAt;
    this.#startedAt = now;
  }

  /** Notes that the API refused the attempt, and so did not carry it out. */
  noteRefusal(): void {
    this.requestSent = 'no';
    this.#refused = true;
  }

  /** Notes that another attempt follows the one that failed. */
  noteRetry(): void {
    if (this.requestSent === 'maybe') this.#responseLost = true;
    this.requestSent = 'no';
  }

  /** Adds an attempt that succeeded to the call's history. */
  recordResponse({ status, headers }: DecodedResponse, now: number): void {
    this.recordAttempt({ status, traceId: traceIdOf(headers) }, now);
  }

  /** Adds an attempt that ended to the call's history. */
  recordAttempt({ status, code, traceId }: AttemptOutcome, now: number): void {
    // To spread what may be absent took a fortieth of the time of a call.
    const record: { -readonly [Name in keyof AttemptRecord]?: AttemptRecord[Name] } = {};
    if (status !== undefined) record.status = status;
    if (code !== undefined) record.code = code;
    record.durationMs = now - this.#startedAt;
    record.delayMs = 0;
    if (this.#pacedMs > 0) record.pacedMs = this.#pacedMs;
    if (traceId !== undefined) record.traceId = traceId;
    this.attempts.push(record as AttemptRecord);
  }

  /** Notes how long the call waits after the attempt that ended last, in milliseconds. */
  recordDelay(delayMs: number): void {
    const last = this.attempts.pop();
    if (last) this.attempts.push({ ...last, delayMs });
  }
}

/** How an attempt ended. */
interface AttemptOutcome {
  readonly status: number | undefined;
  readonly code?: string | undefined;
  readonly traceId: string | undefined;
}
