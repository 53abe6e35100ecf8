import type { Dispatcher } from 'undici';
import type { AbortSource } from '../util/lazy-signal.js';
import { BodyText } from './body-text.js';
import { createClosedFailure, createTransportFailure } from './create-transport-failure.js';
import { limitBody } from './limit-body.js';
import type { OutgoingBody } from './outgoing-body.js';
import type { SendOptions, WireResponse } from './transport.js';

/** What undici is told through: nothing but this is used of its controller. */
type Controller = Pick<Dispatcher.DispatchController, 'abort'>;
type IncomingHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** How one attempt ends: called once, with one of them. */
export interface Settlement {
  readonly body: OutgoingBody;
  readonly resolve: (response: WireResponse) => void;
  readonly reject: (reason: unknown) => void;
  /** Called just before. */
  readonly onSettled: () => void;
}

/**
 * Takes what undici reports about one request (its handler API of version 7), and settles exactly
 * once. No listener stays on the signal after that.
 */
export class ResponseHandler implements Dispatcher.DispatchHandler {
  readonly #settlement: Settlement;
  readonly #signal: AbortSource;
  readonly #maxResponseBytes: number;
  #text = new BodyText(0);
  #controller: Controller | undefined;
  #status: number | undefined;
  #headers: Record<string, string> = {};
  #settled = false;

  constructor(options: SendOptions, settlement: Settlement) {
    this.#settlement = settlement;
    this.#signal = options.signal;
    this.#maxResponseBytes = options.maxResponseBytes;
    this.#signal.addEventListener('abort', this.#onAbort);
  }

  /** The connection stands; nothing has been written yet. */
  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // Aborted while it waited for the connection: undici lets go of it only now.
    if (this.#settled) controller.abort(abandoned());
    else this.#settlement.body.start();
  }

  onResponseStart(_controller: unknown, status: number, headers: IncomingHeaders): void {
    // 1xx are only notices (RFC 9110, section 15.2).
    if (status < 200) return;
    this.#status = status;
    this.#headers = joinHeaders(headers);
    this.#text = new BodyText(limitBody(status, this.#maxResponseBytes));
  }

  onResponseData(_controller: unknown, chunk: Uint8Array): void {
    if (this.#settled || this.#text.add(chunk)) return;
    this.#respond({ incomplete: 'too-large' });
    this.#controller?.abort(abandoned());
  }

  onResponseEnd(): void {
    this.#respond({});
  }

  onResponseError(_controller: unknown, error: unknown): void {
    if (this.#status === undefined) this.fail(error);
    else this.#respond({ incomplete: 'cut', cause: error });
  }

  /** Ends the attempt without a response. */
  fail(error: unknown): void {
    if (this.#settle())
      this.#settlement.reject(createTransportFailure(error, this.#settlement.body));
  }

  #respond(ending: Pick<WireResponse, 'incomplete' | 'cause'>): void {
    if (!this.#settle()) return;
    const text = this.#text.read();
    this.#settlement.resolve({
      status: this.#status ?? 0,
      headers: this.#headers,
      text,
      ...ending,
    });
  }

  /** Ends the attempt because its transport is closed. */
  close(): void {
    this.#abandon(createClosedFailure(this.#settlement.body.sent ? 'maybe' : 'no'));
  }

  readonly #onAbort = (): void => this.#abandon(this.#signal.reason);

  #abandon(reason: unknown): void {
    if (!this.#settle()) return;
    this.#settlement.reject(reason);
    this.#controller?.abort(abandoned());
  }

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#signal.removeEventListener('abort', this.#onAbort);
    this.#settlement.onSettled();
    return true;
  }
}

/** What undici is told; nobody sees it, because the attempt is settled by then. */
const abandoned = (): Error => new Error('The attempt was abandoned.');

function joinHeaders(headers: IncomingHeaders): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) joined[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return joined;
}
