import type { Exchange, MockResponse, TransportFault } from '../../http/exchange.js';
import { UselessFault } from '../../http/faults/apply-fault.js';
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
  readonly bytesPerTick: number;
  /** The mock's time before each piece. */
  readonly every: Duration;
}

/** Faults in which the operation does its work, and its answer arrives damaged or in part. */
export const bodyFaults = {
  /** The connection ends in the middle of the body. */
  truncate: (options: AfterBytesOptions = {}): Fault => breakOff('truncate', 'cut', options),

  /** The body stops in the middle, and the connection stays open. */
  stallBody: (options: AfterBytesOptions = {}): Fault => breakOff('stallBody', 'stalled', options),

  /** The body comes in small pieces. */
  drip(options: DripOptions): Fault {
    assertKnownNames(options, ['bytesPerTick', 'every'], 'fault.drip');
    const bytesPerTick = requireCount('bytesPerTick', options.bytesPerTick, 1);
    const every = parseDuration(options.every);
    const transportFault: TransportFault = { kind: 'dripped', bytesPerTick, every };
    return damage(describeFault('drip', options), (answer) => ({ ...answer, transportFault }));
  },

  /** The body is cut off, and yet arrives as if it were whole. */
  malformedJson: (): Fault =>
    damage(describeFault('malformedJson'), (answer) => {
      const text = answer.text ?? '';
      return { ...answer, text: text.slice(0, Math.ceil(text.length / 2)) };
    }),

  /** The answer has its status and headers, and no body. */
  emptyBody: (): Fault => damage(describeFault('emptyBody'), (answer) => ({ ...answer, text: '' })),

  /**
   * The answer is JSON of another shape: `mutate` changes the body, or returns another. This is the
   * one way to answer off the contract on purpose.
   */
  wrongShape<Body>(mutate: (body: Body) => unknown): Fault<Body> {
    if (typeof mutate !== 'function') {
      const example = '(body) => ({ ...body, id: 7 })';
      throw new TypeError(
        `fault.wrongShape takes a function, as ${example}; this is ${showValue(mutate)}.`,
      );
    }
    const label = describeFault('wrongShape', mutate);
    return new PlannableFault(label, {
      after: (answer, exchange) => {
        if (answer.status < 400 && answer.text) return reshape(answer, answer.text, mutate);
        throw useless(
          label,
          exchange,
          `responded with ${answer.status}, which has no body to change`,
        );
      },
    });
  },
};

function reshape<Body>(
  answer: MockResponse,
  text: string,
  mutate: (body: Body) => unknown,
): MockResponse {
  const body = JSON.parse(text) as Body;
  const other = mutate(body);
  return { ...answer, text: JSON.stringify(other === undefined ? body : other) };
}

function breakOff(name: string, kind: 'cut' | 'stalled', options: AfterBytesOptions): Fault {
  assertKnownNames(options, ['afterBytes'], `fault.${name}`);
  const { afterBytes } = options;
  if (afterBytes !== undefined) requireCount('afterBytes', afterBytes, 0);
  const label = describeFault(name, afterBytes === undefined ? undefined : options);
  return new PlannableFault(label, {
    after: (answer, exchange) => {
      const length = new TextEncoder().encode(answer.text).byteLength;
      const after = afterBytes ?? Math.floor(length / 2);
      if (after >= length) throw useless(label, exchange, `responded with ${length} bytes in all`);
      return { ...answer, transportFault: { kind, afterBytes: after } };
    },
  });
}

const damage = (label: string, change: (answer: MockResponse) => MockResponse): Fault =>
  new PlannableFault(label, {
    after: (answer, exchange) => {
      if (answer.text) return change(answer);
      throw useless(label, exchange, 'responded without a body');
    },
  });

const useless = (label: string, { served, request }: Exchange, why: string): UselessFault =>
  new UselessFault(`${label} had no effect: ${served?.operation.id ?? request.method} ${why}.`);

function requireCount(name: string, count: number, least: number): number {
  if (Number.isInteger(count) && count >= least) return count;
  throw new RangeError(
    `${name} is ${showValue(count)}. Give a whole number of bytes, ${least} or more.`,
  );
}
