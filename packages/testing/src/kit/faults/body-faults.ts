import { UselessFault } from '../../http/apply-fault.js';
import type { Exchange, MockResponse, TransportFault } from '../../http/exchange.js';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import { type Duration, parseDuration } from '../../shared/duration.js';
import { showValue } from '../../shared/show-value.js';
import { describeFault, type Fault, PlannableFault } from './fault.js';

/** How much of a body arrives. */
export interface AfterBytesOptions {
  /** Default: half of it. */
  readonly afterBytes?: number;
}

/** How slowly a body arrives. */
export interface DripOptions {
  /** Size of a piece. */
  readonly bytesPerTick: number;
  /** The mock's time before each piece. */
  readonly every: Duration;
}

/** Faults of the response body: the operation does its work, and the body arrives damaged or in part. */
export const bodyFaults = {
  /** The connection ends in the middle of the body. */
  truncate: (options: AfterBytesOptions = {}): Fault => breakOff('truncate', 'cut', options),

  /** The body stops in the middle, and the connection stays open. */
  stallBody: (options: AfterBytesOptions = {}): Fault => breakOff('stallBody', 'stalled', options),

  /** The body arrives in small pieces. */
  drip(options: DripOptions): Fault {
    assertKnownNames(options, ['bytesPerTick', 'every'], 'fault.drip');
    const bytesPerTick = requireCount('bytesPerTick', options.bytesPerTick, 1);
    const every = parseDuration(options.every);
    const transportFault: TransportFault = { kind: 'dripped', bytesPerTick, every };
    return damage(describeFault('drip', options), (response) => ({ ...response, transportFault }));
  },

  /** The body is cut off, but the response arrives complete: only its JSON is broken. */
  malformedJson: (): Fault =>
    damage(describeFault('malformedJson'), (response) => {
      const text = response.text ?? '';
      return { ...response, text: text.slice(0, Math.ceil(text.length / 2)) };
    }),

  /** The response has its status and headers, and no body. */
  emptyBody: (): Fault =>
    damage(describeFault('emptyBody'), (response) => ({ ...response, text: '' })),

  /**
   * The response is JSON of another shape: `mutate` changes the body, or returns another. This is the only
   * way to break the contract on purpose.
   * @param mutate - changes the parsed body, or returns another.
   */
  wrongShape<Body>(mutate: (body: Body) => unknown): Fault<Body> {
    if (typeof mutate !== 'function') {
      const example = '(body) => ({ ...body, id: 7 })';
      throw new TypeError(
        `fault.wrongShape takes a function, such as ${example}, and was given ${showValue(mutate)}.`,
      );
    }
    const label = describeFault('wrongShape', mutate);
    return new PlannableFault(label, {
      after: (response, exchange) => {
        if (response.status < 400 && response.text) return reshape(response, response.text, mutate);
        throw useless(
          label,
          exchange,
          `responded with ${response.status}, which has no body to change`,
        );
      },
    });
  },
};

function reshape<Body>(
  response: MockResponse,
  text: string,
  mutate: (body: Body) => unknown,
): MockResponse {
  const body = JSON.parse(text) as Body;
  const other = mutate(body);
  return { ...response, text: JSON.stringify(other === undefined ? body : other) };
}

function breakOff(name: string, kind: 'cut' | 'stalled', options: AfterBytesOptions): Fault {
  assertKnownNames(options, ['afterBytes'], `fault.${name}`);
  const { afterBytes } = options;
  if (afterBytes !== undefined) requireCount('afterBytes', afterBytes, 0);
  const label = describeFault(name, afterBytes === undefined ? undefined : options);
  return new PlannableFault(label, {
    after: (response, exchange) => {
      const length = new TextEncoder().encode(response.text).byteLength;
      const after = afterBytes ?? Math.floor(length / 2);
      if (after >= length) throw useless(label, exchange, `responded with ${length} bytes in all`);
      return { ...response, transportFault: { kind, afterBytes: after } };
    },
  });
}

const damage = (label: string, change: (response: MockResponse) => MockResponse): Fault =>
  new PlannableFault(label, {
    after: (response, exchange) => {
      if (response.text) return change(response);
      throw useless(label, exchange, 'responded without a body');
    },
  });

const useless = (label: string, { served, request }: Exchange, why: string): UselessFault =>
  new UselessFault(`${label} had no effect: ${served?.operation.id ?? request.method} ${why}.`);

function requireCount(name: string, count: number, least: number): number {
  if (Number.isInteger(count) && count >= least) return count;
  throw new RangeError(
    `${name} is ${showValue(count)}. Pass a whole number of bytes, ${least} or more.`,
  );
}
