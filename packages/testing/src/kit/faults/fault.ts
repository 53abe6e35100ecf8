import type { Exchange, FaultAction, MockResponse } from '../../http/exchange.js';
import { brandOf, hasBrand } from '../../shared/brand.js';
import { showValue } from '../../shared/show-value.js';

/**
 * One way in which a request goes wrong; `fault` makes them. `Body` is the answer's body that it
 * changes, where it does: such a fault fits no operation that answers something else.
 */
export interface Fault<in Body = unknown> {
  /** Its expression in a test: `fault.rateLimited({ retryAfter: '2s' })`. */
  readonly label: string;
  /** Carries the type to the compiler; never there at run time. */
  readonly $body?: (body: Body) => void;
}

/** What a fault does; what is left out, it leaves alone. */
export interface FaultSteps {
  /** Runs before the request is handled. Returns a response in place of the real one, or nothing. */
  readonly before?: (
    exchange: Exchange,
  ) => Promise<MockResponse | undefined> | MockResponse | undefined;
  /** What happens to the real answer. */
  readonly after?: (
    answer: MockResponse,
    exchange: Exchange,
  ) => Promise<MockResponse> | MockResponse;
  /** What becomes of the connection, when none comes about. */
  readonly connectFailure?: 'refused' | 'unresolved';
}

/** A fault, as the mock carries it out. */
export class PlannableFault implements Fault<never>, FaultAction {
  static {
    Object.defineProperty(PlannableFault.prototype, brandOf('Fault'), { value: true });
  }

  readonly label: string;
  readonly #steps: FaultSteps;

  constructor(label: string, steps: FaultSteps) {
    this.label = label;
    this.#steps = steps;
  }

  get connectFailure(): 'refused' | 'unresolved' | undefined {
    return this.#steps.connectFailure;
  }

  async before(exchange: Exchange): Promise<MockResponse | undefined> {
    return this.#steps.before?.(exchange);
  }

  async after(answer: MockResponse, exchange: Exchange): Promise<MockResponse> {
    return this.#steps.after ? this.#steps.after(answer, exchange) : answer;
  }
}

/** Whether a value was made by `fault`, of this copy of the package or of another. */
const isFault = (value: unknown): value is PlannableFault => hasBrand(value, 'Fault');

/**
 * Takes a fault for what it is.
 * @throws TypeError when it was not made by `fault`.
 */
export function requireFault(fault: Fault<never>): PlannableFault {
  if (isFault(fault)) return fault;
  const shown = typeof fault === 'function' ? 'A function' : showValue(fault);
  throw new TypeError(`${shown} is not a fault. Make one: fault.unavailable(), fault.reset().`);
}

/** Writes a fault as it is written in code: `fault.status(503)`. */
export function describeFault(name: string, ...parameters: readonly unknown[]): string {
  const written = parameters.filter((each) => each !== undefined).map(write);
  return `fault.${name}(${written.join(', ')})`;
}

function write(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return '…';
  if (isFault(value)) return value.label;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([name, inner]) => `${name}: ${write(inner)}`).join(', ')} }`;
}
