import type { Exchange, FaultAction, MockResponse } from '../../http/exchange.js';
import { brandOf, hasBrand } from '../../shared/brand.js';
import { showValue } from '../../shared/show-value.js';

/**
 * One way in which a request goes wrong; `fault` makes them. `Body` is the response body that the fault
 * changes, if it changes one: the compiler allows it only for operations with that body.
 */
export interface Fault<in Body = unknown> {
  /** Its expression in a test: `fault.rateLimited({ retryAfter: '2s' })`. */
  readonly label: string;
  /** Carries the type to the compiler; absent at run time. */
  readonly $body?: (body: Body) => void;
}

/** The steps at which a fault acts. A missing step changes nothing. */
export interface FaultSteps {
  /** Runs before the request is handled. Returns a response in place of the real one, or nothing. */
  readonly before?: (
    exchange: Exchange,
  ) => Promise<MockResponse | undefined> | MockResponse | undefined;
  /** Changes the real response. */
  readonly after?: (
    response: MockResponse,
    exchange: Exchange,
  ) => Promise<MockResponse> | MockResponse;
  /** How connecting fails; `undefined` if the connection is made. */
  readonly connectFailure?: 'refused' | 'unresolved';
}

/** A fault as the mock runs it. */
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

  async after(response: MockResponse, exchange: Exchange): Promise<MockResponse> {
    return this.#steps.after ? this.#steps.after(response, exchange) : response;
  }
}

/** Whether a value was made by `fault`, of this copy of the package or of another. */
const isFault = (value: unknown): value is PlannableFault => hasBrand(value, 'Fault');

/**
 * Returns a fault as the mock runs it.
 * @throws TypeError when it was not made by `fault`.
 */
export function requireFault(fault: Fault<never>): PlannableFault {
  if (isFault(fault)) return fault;
  const shown = typeof fault === 'function' ? 'A function' : showValue(fault);
  throw new TypeError(`${shown} is not a fault. Make one: fault.unavailable(), fault.reset().`);
}

/** Writes a fault as in code: `fault.status(503)`. */
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
