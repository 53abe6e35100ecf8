import type { OperationId } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.js';
import { fault } from './fault-builders.js';
import { FaultPlan } from './fault-plan.js';

const head =
  (method = 'GET', path = '/agents', headers: Record<string, string> = {}) =>
  () => ({
    method,
    url: new URL(`https://api.voisnap.ai/api/v1${path}`),
    headers: new Headers(headers),
  });

/** What happens to so many requests. */
const draw = (plan: FaultPlan, count: number): (string | undefined)[] =>
  Array.from({ length: count }, () => plan.take(head())?.label);

describe('the plan of faults', () => {
  it('gives the requests of an operation their faults in order', () => {
    const plan = new FaultPlan(1);
    plan.next('agents.list', fault.status(500), fault.pass());
    plan.next('agents.list', fault.reset());
    expect(plan.take(head('GET', '/conversations'))).toBeUndefined();
    expect(draw(plan, 4)).toEqual([
      'fault.status(500)',
      'fault.pass()',
      'fault.reset()',
      undefined,
    ]);
  });

  it('applies planned faults first, then the newest rule, then the others, and chaos last', () => {
    const plan = new FaultPlan(1);
    plan.chaos({ rate: 1, of: [fault.garbage()] });
    using _always = plan.always('agents.list', fault.reset());
    const when = plan.when({ method: 'get' }, fault.hang());
    plan.next('agents.list', fault.dns());
    expect(draw(plan, 2)).toEqual(['fault.dns()', 'fault.hang()']);
    when[Symbol.dispose]();
    expect(draw(plan, 1)).toEqual(['fault.reset()']);
    expect(plan.take(head('GET', '/conversations'))?.label).toBe('fault.garbage()');
    plan.clear();
    expect(draw(plan, 1)).toEqual([undefined]);
  });

  it.each([
    [{ operationId: 'agents.get' }, true],
    [{ operationId: 'agents.get', path: { agentId: 'agt 1' } }, true],
    [{ path: { agentId: 'agt_2' } }, false],
    [{ query: { deep: 'yes' } }, true],
    [{ query: { deep: 'no' } }, false],
    [{ headers: { 'X-Test': 'a' } }, true],
    [{ headers: { 'X-Test': 'b' } }, false],
    [{ method: 'POST' }, false],
  ] as const)('matches a request by all that is given: %o', (match, expected) => {
    const plan = new FaultPlan(1);
    plan.when(match, fault.reset());
    const taken = plan.take(head('GET', '/agents/agt%201?deep=yes', { 'x-test': 'a' }));
    expect(taken !== undefined).toBe(expected);
  });

  it('matches by a function, also requests for no operation', () => {
    const plan = new FaultPlan(1);
    plan.when(({ operationId }) => operationId === undefined, fault.reset());
    expect(plan.take(head('GET', '/nowhere'))?.label).toBe('fault.reset()');
    expect(plan.take(head())).toBeUndefined();
  });

  it('lists unused faults, with the line that planned them', () => {
    const plan = new FaultPlan(1);
    plan.next('agents.list', fault.reset(), fault.rateLimited({ retryAfter: '2s' }));
    plan.always('agents.get', fault.hang());
    plan.chaos({ rate: 0, of: [fault.reset()] });
    draw(plan, 1);
    const plannedAt = expect.stringMatching(/^\/.*fault-plan\.test\.ts:\d+:\d+$/);
    expect(plan.unused).toEqual([
      { fault: "fault.rateLimited({ retryAfter: '2s' })", operationId: 'agents.list', plannedAt },
      { fault: 'fault.hang()', operationId: 'agents.get', plannedAt },
    ]);
  });

  it('restores the plan, and the list of its unused rules', () => {
    const plan = new FaultPlan(1);
    plan.next('agents.list', fault.dns());
    plan.always('agents.list', fault.reset());
    const restore = plan.capture();
    const unused = ['fault.dns()', 'fault.reset()'];
    expect(draw(plan, 2)).toEqual(unused);
    expect(plan.unused).toEqual([]);
    restore();
    expect(plan.unused.map((each) => each.fault)).toEqual(unused);
    expect(draw(plan, 2)).toEqual(unused);
  });

  it('rejects unknown operations, values that are not faults, and invalid chaos', () => {
    const plan = new FaultPlan(1);
    const wrongId = () => plan.next('agent.list' as OperationId, fault.reset());
    const noFault = () => plan.always('agents.list', { status: 503 } as unknown as Fault);
    expect(wrongId).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: Unknown operation "agent.list". Did you mean "agents.list"?]`,
    );
    expect(noFault).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: { status: 503 } is not a fault. Make one: fault.unavailable(), fault.reset().]`,
    );
    expect(() => plan.chaos({ rate: 20, of: [fault.reset()] })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The rate of chaos is 20. Pass a number from 0 to 1: 0.2.]`,
    );
    expect(() => plan.chaos({ rate: 0.2, of: [] })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Chaos has no faults to draw. Pass some: of: [fault.reset()].]`,
    );
    expect(plan.unused).toEqual([]);
  });
});

describe('chaos', () => {
  const of = [fault.reset(), fault.status(500)];
  const drawWith = (seed: number, rate = 0.5) => {
    const plan = new FaultPlan(seed);
    plan.chaos({ rate, of });
    return draw(plan, 200);
  };

  it('draws the same faults from the same seed', () => {
    expect(drawWith(1)).toEqual(drawWith(1));
    expect(drawWith(1)).not.toEqual(drawWith(2));
    const plan = new FaultPlan(7);
    plan.chaos({ rate: 0.5, of, seed: 1 });
    expect(draw(plan, 200)).toEqual(drawWith(1));
  });

  it('applies its rate, and draws every fault', () => {
    const drawn = drawWith(1, 0.3);
    const hit = drawn.filter((label) => label !== undefined);
    expect(hit.length).toBeGreaterThan(30);
    expect(hit.length).toBeLessThan(90);
    expect(new Set(hit)).toEqual(new Set(['fault.reset()', 'fault.status(500)']));
  });

  it('draws the same faults at a higher rate, and more of them', () => {
    const [seldom, often] = [drawWith(1, 0.2), drawWith(1, 0.8)];
    const both = seldom.flatMap((label, index) => (label ? [[label, often[index]]] : []));
    expect(both.length).toBeGreaterThan(10);
    for (const [label, other] of both) expect(other).toBe(label);
  });

  it('does not draw for excepted requests', () => {
    const options = { rate: 0.5, of, except: ['agents.get' as const] };
    const [plan, other] = [new FaultPlan(1), new FaultPlan(1)];
    plan.chaos(options);
    other.chaos(options);
    const drawn = Array.from({ length: 50 }, () => {
      expect(other.take(head('GET', '/agents/agt_1'))).toBeUndefined();
      expect(other.take(head('GET', '/nowhere'))).toBeUndefined();
      return other.take(head())?.label;
    });
    expect(drawn).toEqual(draw(plan, 50));
  });

  it('excepts operations, and requests for no operation', () => {
    const plan = new FaultPlan(1);
    using _chaos = plan.chaos({ rate: 1, of, except: ['agents.list'] });
    expect(plan.take(head())).toBeUndefined();
    expect(plan.take(head('GET', '/nowhere'))).toBeUndefined();
    expect(plan.take(head('POST'))).toBeDefined();
  });
});
