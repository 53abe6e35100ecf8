import type { OperationId } from '@voisnap/types/operations';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import type { Restore } from '../../shared/mock-part.js';
import { createRandom, type Random } from '../../shared/random.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { showValue } from '../../shared/show-value.js';
import { type Fault, type PlannableFault, requireFault } from './fault.js';

/** Options of `faults.chaos`. */
export interface ChaosOptions {
  /** Share of the requests that get a fault: 0 to 1. */
  readonly rate: number;
  /** The faults to draw from, each equally likely. */
  readonly of: readonly Fault[];
  /** Seed of the draws, a whole number. Default: the seed of the mock. */
  readonly seed?: number;
  /** Operations that get no fault. */
  readonly except?: readonly OperationId[];
}

/** Draws faults at random. */
export class Chaos {
  readonly #rate: number;
  readonly #faults: readonly PlannableFault[];
  readonly #except: ReadonlySet<OperationId>;
  readonly #random: Random;

  constructor(options: ChaosOptions & { readonly seed: number }) {
    assertKnownNames(options, ['rate', 'of', 'seed', 'except'], 'faults.chaos');
    const { rate, of, seed, except = [] } = options;
    if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) {
      throw new RangeError(
        `The rate of chaos is ${showValue(rate)}. Pass a number from 0 to 1: 0.2.`,
      );
    }
    requireList(of, 'of: [fault.reset()]');
    requireList(except, "except: ['agents.list']");
    if (of.length === 0) {
      throw new RangeError('Chaos has no faults to draw. Pass some: of: [fault.reset()].');
    }
    if (!Number.isSafeInteger(seed)) {
      throw new TypeError(`The seed of chaos is ${showValue(seed)}. Pass a whole number.`);
    }
    for (const id of except) requireOperationId(id);
    this.#rate = rate;
    this.#faults = of.map(requireFault);
    this.#except = new Set(except);
    this.#random = createRandom(seed).fork('chaos');
  }

  capture(): Restore {
    return this.#random.capture();
  }

  draw(operationId: OperationId): PlannableFault | undefined {
    if (this.#except.has(operationId)) return undefined;
    const drawn = this.#random.next();
    // Drawn in any case: another rate must not change which faults come.
    const fault = this.#random.pick(this.#faults);
    return drawn < this.#rate ? fault : undefined;
  }
}

function requireList(list: unknown, example: string): void {
  if (Array.isArray(list)) return;
  throw new TypeError(`Chaos was given ${showValue(list)}. Pass a list, ${example}.`);
}
