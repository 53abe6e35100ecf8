import { afterEach, expect, it } from 'vitest';
import {
  findFakedMicrotasks,
  requireMicrotasks,
  requireMicrotasksOfFetch,
} from './faked-microtasks.js';

const { nextTick } = process;
afterEach(() => {
  process.nextTick = nextTick;
});

/** As fake timers do; this one goes on. `seesAll`: Node itself goes by it, as where `process` is real. */
function fakeNextTick(seesAll = true): void {
  let planned = 0;
  const plan = (run: () => void, ...given: []) => {
    planned += seesAll ? 1 : 0;
    nextTick(run, ...given);
  };
  const clock = { countTimers: () => planned };
  process.nextTick = Object.assign(plan, { clock }) as typeof nextTick;
}

it('finds nothing when no microtask function is faked', () => {
  expect(findFakedMicrotasks()).toBeUndefined();
  expect(requireMicrotasks).not.toThrow();
});

it('rejects a faked process.nextTick, and names the remedy for each runner', () => {
  fakeNextTick();
  expect(requireMicrotasks).toThrow(
    /^Fake timers replaced process\.nextTick, .*\n.*jest\.useFakeTimers\({ doNotFake: \['nextTick', 'queueMicrotask'\] }\)\n.*vi\.useFakeTimers.*\n.*sinon\.useFakeTimers\({ toNotFake: /,
  );
});

it('accepts a fake of a copy, as in Jest, which Node does not use', () => {
  fakeNextTick(false);
  expect(requireMicrotasks).not.toThrow();
});

it('accepts a request by fetch, which works without process.nextTick', () => {
  fakeNextTick();
  expect(requireMicrotasksOfFetch).not.toThrow();
});
