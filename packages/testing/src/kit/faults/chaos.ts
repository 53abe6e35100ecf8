import type { OperationId } from '@voisnap/types/operations';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import type { Restore } from '../../shared/mock-part.js';
import { createRandom, type Random } from '../../shared/random.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { showValue } from '../../shared/show-value.js';
import { type Fault, type PlannableFault, requireFault } from './fault.js';

/** What goes wrong at random. */
export interface ChaosOptions {
  /** Share of the requests that something goes wrong with: 0 to 1. */
  readonly rate: number;
  /** The faults that are drawn from, each as likely as the others. */
  readonly of: readonly Fault[];
  /** Whole number from which the draws are made. Default: the mock's. */
  readonly seed?: number;
  /** Operations that nothing goes wrong with. */
  readonly except?: readonly OperationId[];
}

/** Draws faults. */
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
        `The rate of chaos is ${showValue(rate)}. Give a number from 0 to 1: 0.2.`,
      );
    }
    requireList(of, 'of: [fault.reset()]');
    requireList(except, "except: ['agents.list']");
    if (of.length === 0) {
      throw new RangeError('Chaos has no faults to draw. Give some: of: [fault.reset()].');
    }
    if (!Number.isSafeInteger(seed)) {
      throw new TypeError(`The seed of chaos is ${showValue(seed)}. Give a whole number.`);
    }
    for (const id of except) requireOperationId(id);
    this.#rate = rate;
    this.#faults = of.map(requireFault);
    this.#except = new Set(except);
    this.#random = createRandom(seed).fork('chaos');
  }

  /** Captures how far the draws have come. */
  capture(): Restore {
    return this.#random.capture();
  }

  draw(operationId: OperationId): PlannableFault | undefined {
    if (this.#except.has(operationId)) return undefined;
    const drawn = this.#random.next();
    // Drawn in any case, so that another rate does not shift which faults come.
    const fault = this.#random.pick(this.#faults);
    return drawn < this.#rate ? fault : undefined;
  }
}

function requireList(list: unknown, example: string): void {
  if (Array.isArray(list)) return;
  throw new TypeError(`Chaos was given ${showValue(list)}. Give a list, ${example}.`);
}
