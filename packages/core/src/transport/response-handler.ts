import type { Dispatcher } from 'undici';
import type { AbortSource } from '../util/lazy-signal.js';
import type { Link, LinkedList } from '../util/linked-list.js';
import { BodyText } from './body-text.js';
import { createClosedFailure, createTransportFailure } from './create-transport-failure.js';
import { limitBody } from './limit-body.js';
import type { OutgoingBody } from './outgoing-body.js';
import type { SendOptions, WireResponse } from './transport.js';

/** The part of undici's controller that is used. */
type Controller = Pick<Dispatcher.DispatchController, 'abort'>;
type IncomingHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The end of one attempt. Either `resolve` or `reject` is called, once. */
export interface AttemptEnding {
  readonly body: OutgoingBody;
  readonly resolve: (response: WireResponse) => void;
  readonly reject: (reason: unknown) => void;
  /** The attempts of the transport that have not ended. */
  readonly inFlight: LinkedList<ResponseHandler>;
}

/**
 * Receives what undici reports about one request (the handler API of version 7), and ends the attempt exactly
 * once. After that, no listener stays on the signal.
 */
export class ResponseHandler implements Dispatcher.DispatchHandler {
  readonly #ending: AttemptEnding;
  readonly #signal: AbortSource;
  readonly #maxResponseBytes: number;
  readonly #link: Link<ResponseHandler>;
  /** Absent before the head has arrived, as are `#status` and `#headers`. */
  #text: BodyText | undefined;
  #controller: Controller | undefined;
  #status: number | undefined;
  #headers: Record<string, string> | undefined;
  #finished = false;

  constructor(options: SendOptions, ending: AttemptEnding) {
    this.#ending = ending;
    this.#signal = options.signal;
    this.#maxResponseBytes = options.maxResponseBytes;
    this.#link = ending.inFlight.add(this);
    this.#signal.addEventListener('abort', this.#onAbort);
  }

  /** The connection is open, and nothing has been sent yet. */
  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // Aborted while it waited for the connection: undici can abort it only now.
    if (this.#finished) controller.abort(abandoned());
    else this.#ending.body.start();
  }

  onResponseStart(_controller: unknown, status: number, headers: IncomingHeaders): void {
    // 1xx are only notices (RFC 9110, section 15.2).
    if (status < 200) return;
    this.#status = status;
    this.#headers = joinHeaders(headers);
    this.#text = new BodyText(limitBody(status, this.#maxResponseBytes));
  }

  onResponseData(_controller: unknown, chunk: Uint8Array): void {
    if (this.#finished || !this.#text || this.#text.add(chunk)) return;
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
    if (this.#finish()) this.#ending.reject(createTransportFailure(error, this.#ending.body));
  }

  #respond(ending: Pick<WireResponse, 'incomplete' | 'cause'>): void {
    if (!this.#finish()) return;
    this.#ending.resolve({
      status: this.#status ?? 0,
      headers: this.#headers ?? {},
      text: this.#text?.read() ?? '',
      ...ending,
    });
  }

  /** Ends the attempt because its transport is closed. */
  close(): void {
    this.#abandon(createClosedFailure(this.#ending.body.sent ? 'maybe' : 'no'));
  }

  readonly #onAbort = (): void => this.#abandon(this.#signal.reason);

  #abandon(reason: unknown): void {
    if (!this.#finish()) return;
    this.#ending.reject(reason);
    this.#controller?.abort(abandoned());
  }

  #finish(): boolean {
    if (this.#finished) return false;
    this.#finished = true;
    this.#signal.removeEventListener('abort', this.#onAbort);
    this.#ending.inFlight.remove(this.#link);
    this.#ending.body.close();
    return true;
  }
}

/** Creates the reason for undici's abort. Users do not see it, because the attempt has ended already. */
const abandoned = (): Error => new Error('The attempt was abandoned.');

function joinHeaders(headers: IncomingHeaders): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) joined[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return joined;
}
