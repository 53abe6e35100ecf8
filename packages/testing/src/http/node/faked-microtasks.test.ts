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

it('finds nothing faked where nothing is', () => {
  expect(findFakedMicrotasks()).toBeUndefined();
  expect(requireMicrotasks).not.toThrow();
});

it('refuses a faked process.nextTick, and names the remedy for each runner', () => {
  fakeNextTick();
  expect(requireMicrotasks).toThrow(
    /^Fake timers replaced process\.nextTick, .*\n.*jest\.useFakeTimers\({ doNotFake: \['nextTick', 'queueMicrotask'\] }\)\n.*vi\.useFakeTimers.*\n.*sinon\.useFakeTimers\({ toNotFake: /,
  );
});

it("lets a request pass where only a copy is faked, as Jest's, by which Node does not go", () => {
  fakeNextTick(false);
  expect(requireMicrotasks).not.toThrow();
});

it('lets a request by fetch pass, which goes on without process.nextTick', () => {
  fakeNextTick();
  expect(requireMicrotasksOfFetch).not.toThrow();
});
