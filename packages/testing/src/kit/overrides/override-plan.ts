import type { OperationId } from '@voisnap/types/operations';
import { Problem } from '../../emulator/problems/problem.js';
import { findProblemSlug } from '../../emulator/problems/problem-types.js';
import type { OperationInput } from '../../http/exchange.js';
import { OverriddenResponse } from '../../http/overridden-response.js';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import { copyValue } from '../../shared/copy-value.js';
import { createDisposable } from '../../shared/disposable.js';
import { type FindCaller, findCaller } from '../../shared/find-caller.js';
import { findDifferences } from '../../shared/find-differences.js';
import { mergePatch } from '../../shared/merge.js';
import type { MockPart, Restore } from '../../shared/mock-part.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { requireSendableHeaders } from '../../shared/require-sendable-headers.js';
import type { UnusedPlan } from '../faults/faults.js';
import { checkChange, checkOverrideMatch } from './check-override.js';
import type { FailOptions, Override, OverrideMatch } from './override.js';

type Work = () => Promise<unknown>;

/** One override. */
interface Rule {
  readonly operationId: OperationId;
  readonly label: string;
  readonly plannedAt: string | undefined;
  readonly once: boolean;
  readonly applies: (input: OperationInput) => boolean;
  readonly act: (input: OperationInput, work: Work) => unknown;
}

/** The overrides of a mock: responses that a test puts in place of an operation's own. */
export class OverridePlan implements MockPart {
  readonly #findCaller: FindCaller;
  #rules: Rule[] = [];

  constructor(find: FindCaller = findCaller) {
    this.#findCaller = find;
  }

  /** The `replyOnce` overrides that no request used yet. */
  get unused(): readonly UnusedPlan[] {
    return this.#rules
      .filter(({ once }) => once)
      .map(({ label, operationId, plannedAt }) => ({ plan: label, operationId, plannedAt }));
  }

  readonly on = <Id extends OperationId>(
    operationId: Id,
    match: OverrideMatch<Id> = {},
  ): Override<Id> => {
    requireOperationId(operationId);
    checkOverrideMatch(operationId, match as OverrideMatch);
    const applies = (input: OperationInput) => matchesInput(match as OverrideMatch, input);
    const add = (rule: Pick<Rule, 'label' | 'act'> & { readonly once?: true }, called: Called) =>
      this.#add({
        once: false,
        operationId,
        applies,
        plannedAt: this.#findCaller(called),
        ...rule,
      });
    const override: Override<Id> = {
      reply: (response) => add({ label: 'reply', act: replyWith(response) }, override.reply),
      replyOnce: (response) =>
        add({ label: 'replyOnce', act: replyWith(response), once: true }, override.replyOnce),
      patch: (change) => add({ label: 'patch', act: patchWith(change) }, override.patch),
      fail: (status, options) =>
        add({ label: 'fail', act: failWith(status, options) }, override.fail),
    };
    return override;
  };

  /** Responds to a request: with the override that matches, else with the operation's own work. */
  async respond(operationId: OperationId, input: OperationInput, work: Work): Promise<unknown> {
    const rule = this.#take(operationId, input);
    if (!rule) return work();
    return new OverriddenResponse(await rule.act(input, work), rule.plannedAt);
  }

  reset(): void {
    this.#rules = [];
  }

  capture(): Restore {
    const rules = [...this.#rules];
    return () => {
      this.#rules = [...rules];
    };
  }

  #take(operationId: OperationId, input: OperationInput): Rule | undefined {
    const meant = this.#rules.filter(
      (rule) => rule.operationId === operationId && rule.applies(input),
    );
    const rule = meant.find(({ once }) => once) ?? meant.at(-1);
    if (rule?.once) this.#remove(rule);
    return rule;
  }

  #add(rule: Rule): Disposable {
    this.#rules.push(rule);
    return createDisposable(() => this.#remove(rule));
  }

  #remove(rule: Rule): void {
    this.#rules = this.#rules.filter((each) => each !== rule);
  }
}

type Called = (...parameters: never[]) => unknown;

function matchesInput(match: OverrideMatch, { path, query, body }: OperationInput): boolean {
  const input = { path, query, body };
  if (typeof match === 'function') return match(input as Parameters<typeof match>[0]);
  return findDifferences(input, match, 'request').length === 0;
}

const replyWith =
  (response: unknown): Rule['act'] =>
  (input) =>
    typeof response === 'function' ? response(input) : response;

function patchWith(change: unknown): Rule['act'] {
  checkChange(change);
  return async (_input, work) => {
    const response = await work();
    if (typeof change === 'function') return change(copyValue(response));
    return mergePatch(Object(response), Object(change));
  };
}

function failWith(status: number, options: FailOptions = {}): Rule['act'] {
  assertKnownNames(options, ['detail', 'errors', 'headers'], `fail(${status}, …)`);
  const { detail, ...extras } = options;
  requireSendableHeaders(extras.headers ?? {}, `fail(${status}, …)`);
  const slug = findProblemSlug(status);
  if (slug === undefined || status === 501) {
    throw new RangeError(
      `The API has no problem with the status ${status}. For any status: mock.faults.next(operation, fault.status(${status})).`,
    );
  }
  return () => {
    throw new Problem(slug, detail ?? `An override of the mock responded with ${status}.`, extras);
  };
}
