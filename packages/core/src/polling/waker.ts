import { ConfigurationError } from '../errors/client-errors.js';
import type { Log } from '../logging/create-log.js';
import { expectDuration } from '../options/option-checks.js';
import type { Clock } from '../util/clock.js';
import { joinSignals } from '../util/join-signals.js';
import { GrowingPause } from './poll-pace.js';
import type { WakeKind, WakeListener, WakeSource } from './wake-source.js';

/** The parts of a client that a waker needs. */
export interface WakerContext {
  readonly clock: Clock;
  /** The `interval` of the wait, in milliseconds. */
  readonly interval: number;
  readonly log?: Pick<Log, 'write'> | undefined;
}

/** Shortest time between two polls that no wake has caused, in milliseconds, unless the source says otherwise. */
const defaultSafetyInterval = 30_000;

/** Listens to the wake source of a wait, from before the create until the wait ends. */
export class Waker<Value> implements WakeListener {
  readonly #source: WakeSource<Value>;
  readonly #context: WakerContext;
  readonly #safety: GrowingPause;
  readonly #stop: () => void;
  #wanted = false;
  #untilOver = false;
  #urgent = false;
  #closed = false;
  #interrupt: (() => void) | undefined;

  /**
   * @throws ConfigurationError for a wrong `safetyInterval`.
   * @throws what `listen` of the source throws.
   */
  constructor(source: WakeSource<Value>, context: WakerContext) {
    this.#source = source;
    this.#context = context;
    this.#safety = new GrowingPause(resolveSafetyInterval(source.safetyInterval, context.interval));
    this.#stop = source.listen(this);
  }

  /** Whether to poll at the normal pace, instead of waiting for a wake. */
  get isAwake(): boolean {
    return this.#wanted || this.#untilOver;
  }

  /** Whether the source has asked, since the last call, to poll until the wait is over. */
  takeUrgency(): boolean {
    const urgent = this.#urgent;
    this.#urgent = false;
    return urgent;
  }

  wake(kind: WakeKind): void {
    if (this.#closed) return;
    if (kind === 'until-over') {
      this.#untilOver = true;
      this.#urgent = true;
    }
    this.#wanted = true;
    this.#interrupt?.();
  }

  end(failure?: { readonly cause: unknown }): void {
    if (this.#closed) return;
    const message = `The events of a wait ${failure ? 'failed' : 'ended'}, so the wait polls from now on.`;
    this.#context.log?.write('warn', message, failure?.cause);
    this.wake('until-over');
  }

  /** Tells the source what the wait knows of the resource. */
  learn(value: Value): void {
    this.#source.learn(value);
  }

  /** A poll begins: it covers every wake so far. A wake during the poll asks for another one. */
  beginPoll(): void {
    this.#wanted = false;
  }

  /** The poll failed, so what it was to find out is still open. */
  keepAwake(): void {
    this.#wanted = true;
  }

  /** Milliseconds until a poll that no wake causes. */
  get safetyPause(): number {
    return this.#safety.length;
  }

  /**
   * Sleeps until a wake, and no longer than `milliseconds`.
   *
   * @throws the signal's reason when it aborts.
   */
  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.isAwake) return;
    const woken = new AbortController();
    const joined = joinSignals(signal, woken.signal);
    this.#interrupt = () => woken.abort();
    try {
      await this.#context.clock.sleep(milliseconds, joined.signal);
      this.#safety.grow();
    } catch (error) {
      if (!this.isAwake || signal.aborted) throw error;
    } finally {
      this.#interrupt = undefined;
      joined.release();
    }
  }

  /** Stops listening. The wait has ended: a source that fails now changes nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    // Async, because the function of a user may return a promise that rejects. Nobody waits for it.
    const stop = async () => this.#stop();
    stop().catch((error: unknown) => {
      this.#context.log?.write('warn', 'Events of a wait: unsubscribing failed.', error);
    });
  }
}

const resolveSafetyInterval = (safetyInterval: number | undefined, interval: number): number => {
  if (safetyInterval === undefined) return Math.max(defaultSafetyInterval, interval);
  expectDuration()('safetyInterval', safetyInterval);
  if (safetyInterval >= interval) return safetyInterval;
  throw new ConfigurationError(
    `safetyInterval is ${safetyInterval} ms, less than the interval of ${interval} ms. ` +
      'Pass a longer safetyInterval, or a shorter interval.',
  );
};
