import { reportFailure } from './report-failure.js';
import type { ResolvedHandlerOptions } from './resolve-handler-options.js';
import { type Deadline, startDeadline } from './webhook-clock.js';
import type { WebhookFailure } from './webhook-handler-options.js';

/** What platforms pass beside the request. */
type WaitUntil = (work: Promise<unknown>) => void;

/** Parts of a delivery. */
export interface ReceivedDeliveryParts {
  readonly request: Request;
  readonly options: ResolvedHandlerOptions;
  readonly waitUntil: WaitUntil | undefined;
  /** Work that is not over yet, of all deliveries. */
  readonly running: Set<Promise<unknown>>;
}

/** One delivery, from the request to the response and the work after it. */
export class ReceivedDelivery {
  readonly request: Request;
  readonly options: ResolvedHandlerOptions;
  readonly deliveryId: string | undefined;
  /** When the response must leave. */
  readonly deadline: Deadline;
  readonly #waitUntil: WaitUntil | undefined;
  readonly #running: Set<Promise<unknown>>;

  constructor({ request, options, waitUntil, running }: ReceivedDeliveryParts) {
    this.request = request;
    this.options = options;
    this.deliveryId = request.headers.get('x-webhook-delivery-id') ?? undefined;
    this.deadline = startDeadline(options.clock, options.respondWithin);
    this.#waitUntil = waitUntil;
    this.#running = running;
  }

  /** Keeps the platform alive until work is over. The work must not reject. */
  keepAlive(work: Promise<unknown>): void {
    this.#track(work);
    // An async function fits the type too: its rejection must not end the process.
    const wait = async () => this.#waitUntil?.(work);
    wait().catch((error: unknown) => {
      const message =
        'waitUntil failed. The platform may stop before the work after a response is over.';
      this.#track(this.#tell(error, { phase: 'handle', message, willBeRedelivered: false }));
    });
  }

  /** Tells `onError` of a failure. */
  report(error: unknown, failure: ReportedFailure): void {
    this.keepAlive(this.#tell(error, failure));
  }

  #tell(error: unknown, failure: ReportedFailure): Promise<void> {
    const { deliveryId } = this;
    return reportFailure(this.options.onError, error, { event: undefined, deliveryId, ...failure });
  }

  #track(work: Promise<unknown>): void {
    this.#running.add(work);
    void work.then(() => this.#running.delete(work));
  }
}

type ReportedFailure = Omit<WebhookFailure, 'event' | 'deliveryId'> &
  Partial<Pick<WebhookFailure, 'event'>>;
