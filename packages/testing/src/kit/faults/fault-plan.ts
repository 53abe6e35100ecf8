import type { OperationId } from '@voisnap/types/operations';
import type { FaultAction } from '../../http/exchange.js';
import type { RequestHead } from '../../http/service.js';
import { createDisposable } from '../../shared/disposable.js';
import { type FindCaller, findCaller } from '../../shared/find-caller.js';
import { captureAll, type MockPart, type Restore } from '../../shared/mock-part.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { Chaos, type ChaosOptions } from './chaos.js';
import { checkRequestMatch } from './check-request-match.js';
import { type Fault, type PlannableFault, requireFault } from './fault.js';
import type { Faults, ResponseOf, UnusedFault } from './faults.js';
import {
  type IncomingRequest,
  matchesRequest,
  type RequestMatch,
  readRequest,
} from './request-match.js';

/** A fault in the plan. */
interface Planned {
  readonly fault: PlannableFault;
  readonly operationId: OperationId | undefined;
  readonly plannedAt: string | undefined;
}

/** A fault that applies until it is disposed. */
interface Rule extends Planned {
  readonly applies: (request: IncomingRequest) => boolean;
  used: boolean;
}

/** The planned faults of a mock, taken in this order: `next`, then `always` and `when`, then chaos. */
export class FaultPlan implements Faults, MockPart {
  readonly #seed: number;
  readonly #findCaller: FindCaller;
  #next: Planned[] = [];
  #rules: Rule[] = [];
  #chaos: Chaos[] = [];

  /** @param seed the seed of chaos without its own seed. */
  constructor(seed: number, find: FindCaller = findCaller) {
    this.#seed = seed;
    this.#findCaller = find;
  }

  get unused(): readonly UnusedFault[] {
    const rules = this.#rules.filter(({ used }) => !used);
    return [...this.#next, ...rules].map(({ fault, operationId, plannedAt }) => ({
      fault: fault.label,
      operationId,
      plannedAt,
    }));
  }

  readonly next = <Id extends OperationId>(
    operationId: Id,
    ...plan: readonly Fault<ResponseOf<Id>>[]
  ): void => {
    requireOperationId(operationId);
    if (plan.length === 0) {
      throw new TypeError(`faults.next('${operationId}') plans nothing. Pass faults after it.`);
    }
    const plannedAt = this.#findCaller(this.next);
    const planned = plan.map((each) => ({ fault: requireFault(each), operationId, plannedAt }));
    this.#next.push(...planned);
  };

  readonly always = <Id extends OperationId>(
    operationId: Id,
    fault: Fault<ResponseOf<Id>>,
  ): Disposable => {
    requireOperationId(operationId);
    return this.#addRule({
      fault: requireFault(fault),
      operationId,
      plannedAt: this.#findCaller(this.always),
      applies: (request) => request.operationId === operationId,
      used: false,
    });
  };

  readonly when = <Id extends OperationId = OperationId>(
    match: RequestMatch<Id>,
    fault: Fault<ResponseOf<Id>>,
  ): Disposable => {
    checkRequestMatch(match);
    const operationId = typeof match === 'function' ? undefined : match.operationId;
    return this.#addRule({
      fault: requireFault(fault),
      operationId,
      plannedAt: this.#findCaller(this.when),
      applies: (request) => matchesRequest(match, request),
      used: false,
    });
  };

  chaos(options: ChaosOptions): Disposable {
    const chaos = new Chaos({ seed: this.#seed, ...options });
    this.#chaos.push(chaos);
    return createDisposable(() => {
      this.#chaos = this.#chaos.filter((each) => each !== chaos);
    });
  }

  reset(): void {
    this.clear();
  }

  clear(): void {
    this.#next = [];
    this.#rules = [];
    this.#chaos = [];
  }

  capture(): Restore {
    const [next, chaos] = [[...this.#next], [...this.#chaos]];
    const rules = this.#rules.map((rule) => ({ rule, used: rule.used }));
    const restoreDraws = captureAll(chaos);
    return () => {
      this.#next = [...next];
      this.#chaos = [...chaos];
      this.#rules = rules.map(({ rule, used }) => Object.assign(rule, { used }));
      restoreDraws();
    };
  }

  /**
   * Takes the fault of a request. `http/node/in-memory.ts` calls it before it sends a request, so that a
   * connection can fail; for `mock.fetch` and sockets, `http/create-app.ts` calls it when the request arrives.
   */
  take(readHead: () => RequestHead): FaultAction | undefined {
    // A mock without faults reads no head for them.
    if (this.#next.length + this.#rules.length + this.#chaos.length === 0) return undefined;
    const request = readRequest(readHead());
    return this.#takeNext(request) ?? this.#findRule(request) ?? this.#draw(request);
  }

  #takeNext({ operationId }: IncomingRequest): PlannableFault | undefined {
    const index = this.#next.findIndex((planned) => planned.operationId === operationId);
    return index < 0 ? undefined : this.#next.splice(index, 1)[0]?.fault;
  }

  #findRule(request: IncomingRequest): PlannableFault | undefined {
    // The newest rule wins.
    const rule = this.#rules.findLast(({ applies }) => applies(request));
    if (rule) rule.used = true;
    return rule?.fault;
  }

  #draw({ operationId }: IncomingRequest): PlannableFault | undefined {
    if (operationId === undefined) return undefined;
    for (const chaos of this.#chaos) {
      const fault = chaos.draw(operationId);
      if (fault) return fault;
    }
    return undefined;
  }

  #addRule(rule: Rule): Disposable {
    this.#rules.push(rule);
    return createDisposable(() => {
      this.#rules = this.#rules.filter((each) => each !== rule);
    });
  }
}
