import { PassThrough } from 'node:stream';
import { isFaked } from '../../clock/platform-timers.js';

/**
 * Names what fake timers have stopped and undici, or Node's streams, go on by. Jest fakes
 * `queueMicrotask` unless it is told not to.
 */
export function findFakedMicrotasks(): string | undefined {
  if (isFaked(globalThis.queueMicrotask)) return 'queueMicrotask';
  return isFaked(process.nextTick) && streamsWaitFor(process.nextTick)
    ? 'process.nextTick'
    : undefined;
}

/**
 * Whether Node itself goes by this faked `nextTick`. Jest gives tests a copy of `process`, and a
 * `nextTick` that is faked there stops nobody.
 */
function streamsWaitFor(nextTick: object): boolean {
  const { clock } = nextTick as { clock: { countTimers?(): number } };
  const planned = clock.countTimers?.();
  // A stream tells of its end in the next tick.
  new PassThrough().destroy();
  return clock.countTimers?.() !== planned;
}

/**
 * Refuses a request that would never end.
 * @throws Error that says how to fake the rest, in the words of each runner.
 */
export function requireMicrotasks(): void {
  const faked = findFakedMicrotasks();
  if (faked !== undefined) throw describeFaked(faked);
}

/** Refuses a request by `fetch` that would never end: that one goes on without `nextTick`. */
export function requireMicrotasksOfFetch(): void {
  if (isFaked(globalThis.queueMicrotask)) throw describeFaked('queueMicrotask');
}

const describeFaked = (name: string): Error =>
  new Error(`${name} is faked: no HTTP client works without it. Fake the other timers only:
  Jest: jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
  Vitest: leave 'nextTick' and 'queueMicrotask' out of toFake in vi.useFakeTimers({ toFake: [...] })
  sinon: sinon.useFakeTimers({ toNotFake: ['nextTick', 'queueMicrotask'] })`);
